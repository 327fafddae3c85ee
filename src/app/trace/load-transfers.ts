import { statSync } from 'node:fs'
import { AppError } from '../../core/errors.js'
import type { RowOf } from '../../core/tables.js'
import { finishTransfers } from '../../ingest/chains/finish/finish-transfers.js'
import { type ReadTables, readTables } from '../../ingest/read-tables.js'
import { ADAPTERS } from '../../ingest/registry.js'
import type { InputRow, Label, OutputRow, Price, Transfer } from '../../trace/index.js'
import { LARGE_FILE, type LargeLedger, type LargeQuestion, readLargeLedger } from './large-ledger.js'

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
  /** What is on chains of unspent outputs. */
  utxo: Readonly<{ outputs: readonly OutputRow[]; inputs: readonly InputRow[] }>
  labels: readonly Label[]
  prices: readonly Price[]
  coverage: Coverage
  /** Set when the transfers are a selection: what the reader must know. */
  selection: Pick<LargeLedger, 'note' | 'until' | 'methods'> | undefined
}>

export type LoadOptions = Readonly<{
  /** What will be asked: of a large ledger only what this needs is kept. */
  question: Pick<LargeQuestion, 'wallets' | 'sources' | 'maxHops' | 'to' | 'methods' | 'mostSelected'> &
    Readonly<{ holders: readonly string[] }>
  /** Size in bytes from which a ledger is large; {@link LARGE_FILE}. */
  largeFrom?: number | undefined
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
  const ledgers = [...new Set(options.transfers)]
  const large = ledgers.filter((path) => isLarge(path, options.largeFrom ?? LARGE_FILE))
  const small = await readSmall(
    ledgers.filter((path) => !large.includes(path)),
    options,
  )
  const labels = [
    ...small.tables.labels,
    ...listedWallets(small.tables.list_entities, small.tables.list_identifiers),
  ]
  const selected = await readLarge(large, small, labels, options)
  const read =
    selected.unread.length === 0
      ? small
      : await readSmall(
          ledgers.filter((path) => !selected.read.includes(path)),
          options,
        )
  const utxo = { outputs: read.tables.utxo_outputs, inputs: read.tables.utxo_inputs }
  const rows = [...read.tables.transfers, ...selected.ledgers.flatMap(({ transfers }) => transfers)]
  if (rows.length === 0 && utxo.outputs.length === 0)
    throw new AppError('E_INPUT_NOTHING_RECOGNISED', 'none of the files holds transfers that can be used', {
      file: options.transfers.join(', '),
      got:
        read.files.map(({ note }) => note ?? '').find((note) => note !== '') ??
        read.rejects[0]?.reason ??
        'no record that can be used',
      todo: 'give exports of Etherscan or ethereum-etl, Bitcoin blocks, or a CSV with chain,block,timestamp,tx_hash,from,to,asset,amount',
    })
  const finished = finishTransfers(rows, { tokens: read.tables.tokens })
  const late = new Map<string, number>()
  for (const { file } of finished.rejected) late.set(file, (late.get(file) ?? 0) + 1)
  return {
    transfers: finished.rows,
    utxo,
    labels,
    prices: read.tables.prices,
    selection: selected.ledgers[0],
    coverage: {
      files: [...read.files, ...selected.ledgers.map(({ file }) => file)].sort(bySha).map((file) => {
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
        ...selected.ledgers.flatMap(({ rejected }) => rejected),
        ...finished.rejected,
      ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row)),
      transfers: finished.rows.length,
      notes: finished.notes,
    },
  }
}

const bySha = (a: RowOf<'files'>, b: RowOf<'files'>): number => ((a.file ?? '') < (b.file ?? '') ? -1 : 1)

const isLarge = (path: string, from: number): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size >= from && !path.endsWith('.gz')
}

/** Ledgers that fit into memory as rows, with labels and prices. */
const readSmall = (ledgers: readonly string[], options: LoadOptions): Promise<ReadTables> =>
  readTables([...new Set([...ledgers, ...options.labels, ...options.prices])], {
    settings: { chain: options.chain },
    adapters: ADAPTERS,
    only: [
      'transfers',
      'utxo_outputs',
      'utxo_inputs',
      'tokens',
      'labels',
      'prices',
      'list_entities',
      'list_identifiers',
    ],
  })

/** The selections of large ledgers. A large file of another form is `unread` and must be read as the small ones are. */
async function readLarge(
  paths: readonly string[],
  { tables }: ReadTables,
  labels: readonly Label[],
  { question, chain }: LoadOptions,
): Promise<{ ledgers: LargeLedger[]; read: string[]; unread: string[] }> {
  // Value may come over the other files too: all their addresses count as reached.
  const over = tables.transfers.flatMap(({ sender, receiver }) => [sender, receiver])
  const also = [...new Set([...over.filter((address) => address !== null), ...question.holders])]
  const ledgers: LargeLedger[] = []
  const read: string[] = []
  if (paths.length > 1)
    throw new AppError('E_INPUT_INVALID', 'more than one large ledger cannot be traced at once', {
      file: paths.join(', '),
      todo: 'put them into one file, or take out of each what concerns the wallets',
    })
  for (const path of paths) {
    const ledger = await readLargeLedger(path, { ...question, also, chain, labels })
    if (ledger === undefined) continue
    ledgers.push(ledger)
    read.push(path)
  }
  return { ledgers, read, unread: paths.filter((path) => !read.includes(path)) }
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
