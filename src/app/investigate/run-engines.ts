import type { Case } from '../../case/schema.js'
import { count, plural } from '../../core/format.js'
import type { Progress } from '../../core/ports.js'
import { DEFAULT_CONFIG, type DetectResult, detect, SIGNAL_SOURCES } from '../../detect/index.js'
import type { FinishedTransfers } from '../../ingest/chains/finish/finish-transfers.js'
import type { Config } from '../../ingest/config/schema.js'
import { canonicalPostalAddress } from '../../ingest/values/address.js'
import type { WageTrace } from '../../trace/index.js'
import type { Workspace } from '../../workspace/open-workspace.js'
import { asOfDay } from './as-of.js'
import { caseLists } from './case-lists.js'
import { finishedTransfers } from './finished-transfers.js'
import { followWages } from './follow-wages.js'
import { type Screening, screenRecords } from './screen-records.js'

/** What the engines found, before it becomes a case. */
export type Found = Readonly<{
  asOf: string
  lists: Case['lists']
  screening: Screening
  transfers: FinishedTransfers
  /** Undefined: no wages could be followed. */
  trace: WageTrace | undefined
  detected: DetectResult
}>

/** Screen, trace, detect, in this order: signals about lists and money read what the two before found. */
export async function runEngines(
  workspace: Workspace,
  config: Config,
  { asOf: given, progress }: Readonly<{ asOf?: string | undefined; progress: Progress }>,
): Promise<Found> {
  const { port } = workspace
  const asOf = await asOfDay(port, given)

  progress.step('Screening')
  const lists = await caseLists(port, asOf)
  const screening = await screenRecords(port)
  await workspace.insert('screen_hits', screening.rows)
  const against = lists.map(({ id, published }) => `${id} ${published ?? '(undated)'}`).join(', ')
  progress.done(`${count(screening.screened)} names, wallets and contacts against ${against || 'no list'}`)

  progress.step('Tracing')
  const transfers = await finishedTransfers(port)
  const trace = await followWages(port, transfers.rows)
  if (trace !== undefined) await workspace.insert('flows', trace.flows)
  const late = transfers.rejected.length === 0 ? '' : ` (${count(transfers.rejected.length)} more rejected)`
  const moved = `${plural(transfers.rows.length, 'transfer')}${late}`
  progress.done(
    trace === undefined
      ? `${moved}, no wages to follow`
      : `${moved}, ${plural(trace.methods.length, 'method')}`,
  )

  progress.step('Weighing')
  const detected = await detect(port, {
    signals: SIGNAL_SOURCES,
    config: {
      ...DEFAULT_CONFIG,
      deployedTools: config.deployedTools ?? [],
      sites: (config.sites ?? []).map((line) => canonicalPostalAddress({ line }) ?? line),
    },
  })
  const { signals, withData } = detected.coverage
  progress.done(
    `${plural(signals, 'signal')}, ${count(withData)} had data, ${count(signals - withData)} did not (see coverage)`,
  )
  return { asOf, lists, screening, transfers, trace, detected }
}
