import { AppError } from '../../core/errors.js'
import { LIST_TABLES, type ListTables } from '../../core/list-tables.js'
import { openSanctions } from '../../ingest/lists/opensanctions/index.js'
import { readTables } from '../../ingest/read-tables.js'
import { type Assessment, assessOwnership, type Regime } from '../../screen/index.js'
import type { LoadedLists } from '../screen/load-lists.js'
import { chooseRegimes } from './choose-regimes.js'
import { listsOfFtm } from './counted-lists.js'
import { type Joined, joinParties } from './join-parties.js'
import type { HoldingsFile } from './named-holding.js'
import { holdingsInLinks, namesById } from './read-ftm.js'
import { readHoldings } from './read-holdings.js'

/** What is asked of holdings. */
export type OwnershipChoice = Readonly<{
  holdings: readonly string[]
  /** Ids of regimes; none: all. */
  regimes?: readonly string[] | undefined
  /** File that states when rules hold. */
  regimesFile?: string | undefined
}>

/** Holdings joined to lists, ready to be assessed on any day. */
export type Ownership = Readonly<{
  joined: Joined
  regimes: readonly Regime[]
  files: readonly HoldingsFile[]
  /** Throws E_INPUT_INVALID when the files say that more than the whole of an entity is held. */
  on(day: string): Assessment
}>

/** Reads holdings, those of the lists themselves too, and joins their parties to the lists. Throws as reading and joining do. */
export async function loadOwnership(loaded: LoadedLists, choice: OwnershipChoice): Promise<Ownership> {
  const regimes = await chooseRegimes(choice.regimes ?? [], choice.regimesFile)
  const read = await readHoldings(choice.holdings)
  const ftm = await readFtmLists(loaded)
  const links = ftm === undefined ? [] : holdingsInLinks(ftm.list_links, namesById(ftm))
  const own = new Set(read.files.map(({ file }) => file))
  const named = { stated: read.holdings, linked: links.filter(({ row }) => !own.has(row.file)) }
  const joined = joinParties(named, loaded.index, ftm === undefined ? new Map() : listsOfFtm(ftm))
  const paths = new Map(read.files.map(({ file, path }) => [file, path]))
  return {
    joined,
    regimes,
    files: read.files,
    on(day) {
      const assessment = assessOwnership({ ...joined, regimes, asOf: day })
      refuseOverfull(assessment, paths)
      return assessment
    },
  }
}

/** FollowTheMoney lists keep relations and data sets in their rows, of which the index holds nothing. */
async function readFtmLists({ files }: LoadedLists): Promise<ListTables | undefined> {
  const paths = files.flatMap(({ adapter, paths: names }) =>
    adapter === openSanctions.id && names?.[0] !== undefined ? [names[0]] : [],
  )
  if (paths.length === 0) return undefined
  return (await readTables(paths, { settings: {}, adapters: [openSanctions], only: LIST_TABLES })).tables
}

/** More than the whole in a file of this run is a mistake that would decide somebody's fate; in a list it is only said. */
function refuseOverfull({ overfull }: Assessment, paths: ReadonlyMap<string, string>): void {
  const found = overfull.find(({ rows }) => rows.some(({ file }) => paths.has(file)))
  if (found === undefined) return
  const rows = found.rows.map(({ file, row }) => `${paths.get(file) ?? file} record ${row}`)
  const [first] = found.rows
  throw new AppError('E_INPUT_INVALID', `${found.kind} in ${found.name} add up to ${found.sum}`, {
    file: paths.get(first?.file ?? '') ?? '',
    row: first?.row ?? 0,
    field: 'percent',
    expected: 'at most 100 % of one entity on one day',
    got: rows.join(', ').slice(0, 1000),
    todo: 'correct a share, or say with from and to when it was held',
  })
}
