import type { RowOf } from '../../core/tables.js'

type Worker = Partial<RowOf<'workers'>>
type SignIn = Partial<RowOf<'sign_ins'>>

/** Workers with invented names, hired on 2024-01-01 unless told otherwise. */
export const staff = (...ids: readonly string[]): Worker[] => ids.map((id) => employee(id))

export const employee = (worker: string, more: Worker = {}): Worker => ({
  worker,
  subject: `employee:${worker}`,
  kind: 'employee',
  name: `Given${letters(worker)} Family${letters(worker)}`,
  hired_on: '2024-01-01',
  ...more,
})

/** Names are compared by tokens without digits' help: `W-1` becomes `Wb`. */
const letters = (worker: string): string =>
  worker.replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit))).replace(/[^a-z]/gi, '')

/** One row per day from a day on, at noon. */
export const daily = <T>(from: string, days: number, row: (day: string, index: number) => T): T[] =>
  Array.from({ length: days }, (_, index) => {
    const day = new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10)
    return row(day, index)
  })

/** Successful sign-ins at noon on consecutive days. */
export const signIns = (worker: string, from: string, days: number, more: SignIn = {}): SignIn[] =>
  daily(from, days, (day, index) => ({
    worker,
    product: 'okta',
    event: `${worker}-${day}-${index}`,
    ts: `${day} 12:00:00`,
    outcome: 'success',
    ip: '203.0.113.9',
    ip_hex: ipHex('203.0.113.9'),
    ...more,
  }))

/** `203.0.113.9` as 32 hex digits, IPv4 mapped. */
export const ipHex = (ip: string): string =>
  `${'0'.repeat(20)}ffff${ip
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`

export const home = (worker: string, value: string): Partial<RowOf<'claims'>> => ({
  worker,
  kind: 'home_address',
  value,
})

export const parcel = (
  worker: string,
  to: string,
  more: Partial<RowOf<'shipments'>> = {},
): Partial<RowOf<'shipments'>> => ({
  worker,
  carrier: 'ups',
  tracking: `1Z${worker}${to}`.toUpperCase().replaceAll(' ', ''),
  to_address: to,
  delivered_at: '2023-12-28 10:00:00',
  ...more,
})
