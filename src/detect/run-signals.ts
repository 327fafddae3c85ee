import { AppError } from '../core/errors.js'
import type { QueryPort } from '../core/ports.js'
import type { TableName } from '../core/tables.js'
import { expandMacros } from './expand-macros.js'
import type { Person } from './features/people.js'
import type { Hit, NotAvailable } from './hit.js'
import { readHit } from './read-hit.js'
import type { Signal } from './signal.js'

export type SignalResult = Readonly<{
  hits: readonly Hit[]
  available: readonly Signal[]
  notAvailable: readonly NotAvailable[]
}>

/** Runs every signal whose tables hold something. A SELECT that fails names the file of the signal. */
export async function runSignals(
  port: QueryPort,
  signals: readonly Signal[],
  people: ReadonlyMap<string, Person>,
): Promise<SignalResult> {
  const empty = await emptyTables(port, signals)
  const hits: Hit[] = []
  const available: Signal[] = []
  const notAvailable: NotAvailable[] = []
  for (const signal of signals) {
    const needs = signal.tables.filter((table) => empty.has(table))
    if (needs.length > 0) {
      notAvailable.push({ signal: signal.id, title: signal.title, needs })
      continue
    }
    available.push(signal)
    for (const row of await ask(port, signal)) hits.push(readHit(signal, row, people))
  }
  return { hits, available, notAvailable }
}

async function emptyTables(port: QueryPort, signals: readonly Signal[]): Promise<Set<TableName>> {
  const needed = new Set(signals.flatMap(({ tables }) => tables))
  const empty = new Set<TableName>()
  for (const table of needed) if ((await port.count(table)) === 0) empty.add(table)
  return empty
}

async function ask(port: QueryPort, signal: Signal) {
  try {
    return await port.query(expandMacros(signal.sql))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('E_INPUT_INVALID', `${signal.file}: ${reason}`, { file: signal.file }, cause)
  }
}
