import { AppError } from '../../core/errors.js'
import type { RowOf } from '../../core/tables.js'
import { finishTransfers } from '../../ingest/chains/finish/finish-transfers.js'
import { readTables } from '../../ingest/read-tables.js'
import { ADAPTERS } from '../../ingest/registry.js'
import type { Label, Price, Transfer } from '../../trace/index.js'

/** What the files are and what became of their records. */
export type Coverage = Readonly<{
  files: readonly Readonly<{
    sha256: string
    paths: readonly string[]
    adapter: string | null
    records: number
    used: number
    rejected: number
    skipped: number
    note: string | null
  }>[]
  rejected: readonly Readonly<{ file: string; row: number; reason: string }>[]
  transfers: number
  notes: readonly string[]
}>

export type Loaded = Readonly<{
  transfers: readonly Transfer[]
  labels: readonly Label[]
  prices: readonly Price[]
  coverage: Coverage
}>

export type LoadOptions = Readonly<{
  transfers: readonly string[]
  labels: readonly string[]
  prices: readonly string[]
  /** CAIP-2 chain of exports that do not name it. */
  chain: string | undefined
}>

/**
 * Reads transfers, labels and prices into memory and finishes the transfers. Wallets on lists among the label files become labels of category
 * `sanctioned`. Throws E_INPUT_NOTHING_RECOGNISED when none of the transfer files holds transfers.
 */
export async function loadTransfers(options: LoadOptions): Promise<Loaded> {
  const paths = [...new Set([...options.transfers, ...options.labels, ...options.prices])]
  const read = await readTables(paths, {
    settings: { chain: options.chain },
    adapters: ADAPTERS,
    only: ['transfers', 'tokens', 'labels', 'prices', 'list_entities', 'list_identifiers'],
  })
  const { tables } = read
  if (tables.transfers.length === 0)
    throw new AppError('E_INPUT_NOTHING_RECOGNISED', 'none of the files holds transfers that can be used', {
      file: options.transfers.join(', '),
      got:
        read.files.map(({ note }) => note ?? '').find((note) => note !== '') ?? 'no record that can be used',
      todo: 'give exports of Etherscan or ethereum-etl, or a CSV with chain,block,timestamp,tx_hash,from,to,asset,amount',
    })
  const finished = finishTransfers(tables.transfers, { tokens: tables.tokens })
  const late = new Map<string, number>()
  for (const { file } of finished.rejected) late.set(file, (late.get(file) ?? 0) + 1)
  return {
    transfers: finished.rows,
    labels: [...tables.labels, ...listedWallets(tables.list_entities, tables.list_identifiers)],
    prices: tables.prices,
    coverage: {
      files: read.files.map((file) => {
        // A record of which another file shows that it cannot be used was counted as used when it was read.
        const more = late.get(file.file ?? '') ?? 0
        return {
          sha256: file.file ?? '',
          paths: file.paths ?? [],
          adapter: file.adapter,
          records: file.records ?? 0,
          used: (file.used ?? 0) - more,
          rejected: (file.rejected ?? 0) + more,
          skipped: file.skipped ?? 0,
          note: file.note,
        }
      }),
      rejected: [
        ...read.rejects.map(({ file, row, reason }) => ({
          file: file ?? '',
          row: row ?? 0,
          reason: reason ?? '',
        })),
        ...finished.rejected,
      ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row)),
      transfers: finished.rows.length,
      notes: finished.notes,
    },
  }
}

function listedWallets(
  entities: readonly RowOf<'list_entities'>[],
  identifiers: readonly RowOf<'list_identifiers'>[],
): Label[] {
  const captions = new Map(entities.map(({ list, entity, caption }) => [`${list}:${entity}`, caption]))
  return identifiers
    .filter(({ kind }) => kind === 'wallet')
    .map(({ list, entity, value }) => ({
      chain: null,
      address: value,
      label: captions.get(`${list}:${entity}`) ?? `${list}:${entity}`,
      category: 'sanctioned',
      origin: list,
      confidence: 1,
    }))
}
