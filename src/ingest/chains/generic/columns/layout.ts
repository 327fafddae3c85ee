import { COLUMNS } from '../form.js'
import { resolveColumns } from '../../../records/columns.js'

/** What a cell of a line is for; the number stands in the table that the byte loop looks at. */
export const ROLE = {
  skip: 0,
  chain: 1,
  block: 2,
  time: 3,
  from: 4,
  to: 5,
  asset: 6,
  amount: 7,
  units: 8,
  decimals: 9,
  kind: 10,
  txIndex: 11,
  logIndex: 12,
  tx: 13,
} as const

/** Roles of the cells of a file, by place. */
export type Layout = Readonly<{
  header: readonly string[]
  roles: Uint8Array
  has: Readonly<{ block: boolean; txIndex: boolean; logIndex: boolean }>
}>

/** The layout that a header stands for; undefined when the file is not of this form, or counts NFTs, which have no amounts. */
export function layoutOf(header: readonly string[]): Layout | undefined {
  const found = resolveColumns(COLUMNS, header)
  if (found.from === undefined || found.to === undefined || found.asset === undefined) return undefined
  if (found.amount === undefined && found.units === undefined) return undefined
  if (found.tokenId !== undefined || (found.time === undefined && found.block === undefined)) return undefined
  const roles = new Uint8Array(header.length)
  for (const [name, column] of Object.entries(found))
    if (name in ROLE) roles[header.indexOf(column)] = ROLE[name as keyof typeof ROLE]
  // Base units are exact and need no table of decimals: where both stand, they count, as in the adapter.
  return {
    header,
    roles,
    has: {
      block: found.block !== undefined,
      txIndex: found.txIndex !== undefined,
      logIndex: found.logIndex !== undefined,
    },
  }
}
