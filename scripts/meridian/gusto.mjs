import { onGusto } from './accounts.mjs'
import { broken, csvFile, sprinkle } from './csv.mjs'
import { employedOn } from './people.mjs'
import { stream } from './random.mjs'
import { at, mdy } from './time.mjs'

export const PATH = 'payroll/gusto-payroll.csv'

const HEADER = [
  'Last Name',
  'First Name',
  'Employee ID',
  'Work Email',
  'Pay Period Start',
  'Pay Period End',
  'Check Date',
  'Gross Earnings',
  'Employee Taxes',
  'Employee Deductions',
  'Net Pay',
  'Payment Method',
  'Bank Name',
  'Account Number',
  'Notes',
]

const PERIODS = [
  ['2022-09-01', '2022-09-15'],
  ['2022-09-16', '2022-09-30'],
  ['2022-10-01', '2022-10-15'],
  ['2022-10-16', '2022-10-31'],
  ['2022-11-01', '2022-11-15'],
  ['2022-11-16', '2022-11-30'],
  ['2022-12-01', '2022-12-15'],
  ['2022-12-16', '2022-12-31'],
  ['2023-01-01', '2023-01-15'],
  ['2023-01-16', '2023-01-31'],
  ['2023-02-01', '2023-02-15'],
  ['2023-02-16', '2023-02-28'],
].map(([from, to]) => ({ from: at(from), to: at(to) }))

const dollars = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** Gusto payroll journal, one line per employee and pay period. */
export function gusto({ people, accounts, notes }) {
  const records = []
  for (const { from, to } of PERIODS)
    for (const person of people) {
      if (!onGusto(person) || !(employedOn(person, from) || employedOn(person, to)) || person.hire > to)
        continue
      records.push({ cells: payCells(person, accounts.get(person.id), from, to) })
    }
  const nobody = (check, net) => [
    'Place',
    'Nadir',
    'W-1092',
    'nadir.place@meridian-analytics.example',
    '11/01/2022',
    '11/15/2022',
    check,
    '4000.00',
    '900.00',
    '100.00',
    net,
    'Direct Deposit',
    'Example National Bank',
    'XXXXX0000',
    'SYNTHETIC',
  ]
  const extra = [
    broken({ cells: nobody('11/15/2022', 'N/A') }, 'unparsable amount: Net Pay N/A'),
    broken({ cells: nobody('13/45/2022', '3000.00') }, 'impossible date: Check Date 13/45/2022'),
    broken({ cells: nobody('11/15/2022', '3000.00').slice(0, 11) }, 'wrong number of columns: 11 of 15'),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}

function payCells(person, accounts, from, to) {
  const random = stream(`pay:${person.id}`)
  const hybrid = person.role === 'persona' || person.id === 'W-1080'
  const gross = (hybrid ? random.int(2100, 2600) : random.int(3300, 6900)) * 100
  const taxes = Math.round(gross * 0.231)
  const deductions = hybrid ? 0 : 18500
  const { account } = accounts.filter(({ on }) => on <= to).at(-1) ?? accounts[0]
  return [
    person.last,
    person.first,
    person.id,
    person.email,
    mdy(from),
    mdy(to),
    mdy(to),
    dollars(gross),
    dollars(taxes),
    dollars(deductions),
    dollars(gross - taxes - deductions),
    'Direct Deposit',
    account.bank,
    `XXXXX${account.lastFour}`,
    'SYNTHETIC',
  ]
}
