import { expectedGot } from '../../../core/errors.js'
import type { StreamedRecord } from '../../adapter.js'
import { readCsvList } from '../csv-rows.js'
import { malformedList } from '../malformed-list.js'
import { streamElements } from '../stream-elements.js'
import type { Fact } from '../uk-sanctions/fact.js'
import { RowGroups } from '../uk-sanctions/group-rows.js'
import { ukDay } from '../uk-sanctions/uk-date.js'
import { OFSI_FIELDS } from './fields.js'

/** A record of either form: its text under each name, lower case, or why it has none. */
type OfsiRecord = Readonly<{ row: number; text: string }> &
  Readonly<{ cells: ReadonlyMap<string, string>; broken?: undefined } | { broken: string }>

/** True for the header of ConList.csv. */
const isOfsiHeader = (cells: readonly string[]): boolean => {
  const names = new Set(cells.map((cell) => cell.toLowerCase()))
  return names.has('name 6') && names.has('group id') && names.has('group type')
}

/** Records of ConList.xml, one FinancialSanctionsTarget each. */
async function* xmlRecords(chunks: AsyncIterable<string>): AsyncGenerator<readonly OfsiRecord[]> {
  const wanted = { root: 'ArrayOfFinancialSanctionsTarget', records: new Set(['FinancialSanctionsTarget']) }
  let records = 0
  for await (const elements of streamElements(chunks, wanted)) {
    records += elements.length
    yield elements.map(({ element, source, row }) => ({
      row,
      text: source,
      cells: new Map(element.children.map(({ name, text }) => [name.toLowerCase(), text])),
    }))
  }
  if (records === 0) throw malformedList('it has no targets', 0)
}

async function* csvRecords(
  header: readonly string[],
  batches: Awaited<ReturnType<typeof readCsvList>>['batches'],
): AsyncGenerator<readonly OfsiRecord[]> {
  const names = header.map((name) => name.toLowerCase())
  for await (const batch of batches)
    yield batch.map(
      (record): OfsiRecord =>
        'broken' in record
          ? record
          : { ...record, cells: new Map(record.cells.map((cell, at) => [names[at] ?? '', cell])) },
    )
}

/**
 * Reads the former consolidated list of OFSI, in XML or CSV: a record for each name of a target, united by Group ID. The list was
 * published on the day that its first line says; the XML does not say it, and then the newest change in it stands for it.
 */
export async function* readOfsi(
  start: string,
  chunks: AsyncIterable<string>,
  list: string,
): AsyncGenerator<readonly StreamedRecord[]> {
  let published: string | null = null
  let records: AsyncIterable<readonly OfsiRecord[]>
  if (start.startsWith('<')) records = xmlRecords(chunks)
  else {
    const { preamble, header, batches } = await readCsvList(chunks, isOfsiHeader)
    published = ukDay(/Last Updated:?"?[,;\s]\s*"?([\d/]+)/i.exec(preamble)?.[1] ?? '') ?? null
    records = csvRecords(header, batches)
  }
  const groups = new RowGroups(list)
  let newest: string | null = null
  for await (const batch of records) {
    const ready: StreamedRecord[] = []
    for (const record of batch) {
      const at = { row: record.row, text: record.text }
      if (record.broken !== undefined) {
        ready.push({ ...at, mapped: { rejected: record.broken } })
        continue
      }
      const cell = (names: readonly string[]): string =>
        names.map((one) => record.cells.get(one.toLowerCase()) ?? '').find((text) => text.trim() !== '') ?? ''
      const entity = cell(['Group ID', 'GroupID']).trim()
      if (entity === '') {
        const empty = [...record.cells.values()].every((text) => text.trim() === '')
        const mapped = empty
          ? { skipped: 'an empty row' }
          : { rejected: expectedGot('Group ID', 'the id of the target', '') }
        ready.push({ ...at, mapped })
        continue
      }
      const changed = ukDay(cell(['Last Updated', 'LastUpdated']))
      if (changed !== undefined && (newest === null || changed > newest)) newest = changed
      const facts: Fact[] = []
      const keys: string[] = []
      for (const [index, { parts, make }] of OFSI_FIELDS.entries()) {
        const texts = parts.map(cell)
        const key = `${index}\0${texts.join('\0')}`
        if (!groups.isNew(entity, key)) continue
        keys.push(key)
        facts.push(...make(...texts))
      }
      const done = groups.add(at, entity, facts, keys)
      if (done !== undefined) ready.push(done)
    }
    if (ready.length > 0) yield ready
  }
  yield groups.finish(published ?? newest)
}
