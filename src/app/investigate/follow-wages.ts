import type { CaseMoney } from '../../case/schema.js'
import type { QueryPort } from '../../core/ports.js'
import type { RowOf } from '../../core/tables.js'
import { type ListedWallet, type Transfer, traceWages, type WageTrace } from '../../trace/index.js'
import { tableRows } from './table-rows.js'

/**
 * Hours within which value that passes on counts as passed through: advisories describe wages leaving within days of the payment. Shown
 * beside every figure that depends on it.
 */
export const WINDOW_HOURS = 72

/**
 * Wallets that the lists in the folder name. An EVM address is one key on every EVM chain, so the asset tag of its listing does not bind it to one
 * chain (screening.md, "Wallets").
 */
async function listedWallets(port: QueryPort): Promise<ListedWallet[]> {
  const rows =
    await port.query(`SELECT i.value, min(i.list || ':' || i.entity) AS entity, min(e.caption) AS caption
    FROM list_identifiers i JOIN list_entities e ON e.list = i.list AND e.entity = i.entity
    WHERE i.kind = 'wallet' GROUP BY i.value ORDER BY i.value`)
  return rows.map((row) => ({
    address: String(row['value']),
    entity: String(row['entity']),
    caption: String(row['caption']),
  }))
}

/** What became of the wages paid in crypto; undefined when no payout names a transaction or no transfers are among the records. */
export async function followWages(
  port: QueryPort,
  transfers: readonly Transfer[],
): Promise<WageTrace | undefined> {
  const payouts: readonly RowOf<'payouts'>[] = await tableRows(port, 'payouts')
  if (payouts.every(({ tx }) => tx === null) || transfers.length === 0) return undefined
  return traceWages({
    transfers,
    payouts,
    labels: await tableRows(port, 'labels'),
    prices: await tableRows(port, 'prices'),
    listed: await listedWallets(port),
    window: WINDOW_HOURS,
  })
}

/** The money part of a case in which nothing could be followed, with the reason. */
export const noMoney = (): CaseMoney => ({
  methods: [],
  wages: [],
  wallets: [],
  links: [],
  nodes: [],
  paths: [],
  balance: [],
  notes: [
    'No payout with a transaction hash, or no ledger export, is among the records: wages were not followed.',
  ],
})
