import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Query } from '../../screen/index.js'
import type { Stamp } from '../../store/commit.js'
import type { Store } from '../../store/open-store.js'
import { recordScreening } from '../alerts/record-screening.js'
import type { RecordedLine } from '../alerts/recorded-line.js'
import { openScreener } from '../screen.js'

/** One entity of a synthetic list. */
export type ListedPerson = Readonly<{
  id: string
  name: string
  list?: string
  weakAlias?: string
  birth?: string
  passport?: string
  programme?: string
}>

const COLUMNS = 'list,id,name,weak aliases,schema,date of birth,passport,programme,published'

function syntheticFile(name: string, content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bridle-list-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

/** Writes a synthetic list of persons, published on `published`; returns its path. */
function personList(people: readonly ListedPerson[], published: string): string {
  const lines = people.map(
    ({ list = 'us-ofac-sdn', id, name, weakAlias = '', birth = '', passport = '', programme = 'DPRK4' }) =>
      [list, id, name, weakAlias, 'person', birth, passport, programme, published].join(','),
  )
  return syntheticFile('list.csv', `${[COLUMNS, ...lines].join('\n')}\n`)
}

/** Screens queries against a synthetic list and records what they find; the list is a day old. */
export async function recorded(
  store: Store,
  stamp: Stamp,
  people: readonly ListedPerson[],
  queries: readonly Query[],
  holdings?: string,
): Promise<RecordedLine[]> {
  const today = stamp.at.slice(0, 10)
  const ownership =
    holdings === undefined ? undefined : { holdings: [syntheticFile('holdings.csv', holdings)] }
  const options = { lists: [personList(people, today)], today, limit: 100, ownership }
  const lines: RecordedLine[] = []
  const asked = queries.map((value, i) => ({ row: i + 1, value }))
  for await (const line of recordScreening(store, () => stamp, await openScreener(options), options, asked))
    if ('matches' in line) lines.push(line)
  return lines
}
