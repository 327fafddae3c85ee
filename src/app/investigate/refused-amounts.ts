import type { Case } from '../../case/schema.js'
import type { QueryPort } from '../../core/ports.js'
import { ADAPTERS } from '../../ingest/registry.js'

/** Records of ledgers and payrolls that were refused, and by what else than their id those records may name a worker. */
export type RefusedAmounts = Readonly<{
  records: readonly Readonly<{ path: string; row: number; reason: string; text: string }>[]
  /** E-mail addresses by worker. */
  emails: ReadonlyMap<string, readonly string[]>
}>

const AMOUNTS: readonly string[] = ['transfers', 'payouts']

/** Mapped files have the tables that they feed in the id of their adapter: `generic/payouts+claims`. */
const holdsAmounts = (adapter: string | null): boolean =>
  (ADAPTERS.find(({ id }) => id === adapter)?.feeds ?? adapter?.replace(/^generic\//, '').split('+'))?.some(
    (table) => AMOUNTS.includes(table),
  ) === true

/** The refused records that may hold an amount of money, in the order of `rejects`. */
export async function refusedAmounts(
  port: QueryPort,
  files: Case['files'],
  rejects: Case['rejects'],
): Promise<RefusedAmounts> {
  const paths = new Map(
    files
      .filter(({ adapter }) => holdsAmounts(adapter))
      .map(({ sha256, paths: [path = sha256] }) => [sha256, path]),
  )
  const rows = await port.query(
    `SELECT DISTINCT worker, value FROM identifiers WHERE kind = 'email' AND worker IS NOT NULL ORDER BY ALL`,
  )
  const emails = new Map<string, readonly string[]>()
  for (const row of rows) {
    const worker = String(row['worker'])
    emails.set(worker, [...(emails.get(worker) ?? []), String(row['value'])])
  }
  return {
    records: rejects.flatMap(({ file, row, reason, text }) => {
      const path = paths.get(file)
      return path === undefined ? [] : [{ path, row, reason, text }]
    }),
    emails,
  }
}
