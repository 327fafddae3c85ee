import type { QueryPort, SqlRow } from '../../core/ports.js'
import type { DetectConfig } from '../config.js'
import { IPKVM_EDID, IPKVM_USB } from '../data/ipkvm-usb.data.js'
import { KEEP_AWAKE } from '../data/keep-awake.data.js'
import { REMOTE_TOOLS } from '../data/remote-tools.data.js'
import { SPECIAL_RANGES } from '../data/special-ranges.data.js'
import { ARRIVALS, collectorHoldings } from './collector-holdings.js'
import { CONSIGNEE_COLUMNS, type Consignee, readConsignees } from './consignees.js'
import { FAST_HOP_COLUMNS, FAST_HOPS } from './fast-hops.js'
import { HOLDING_COLUMNS, type Holding, readHolding, sharedOnly } from './holding.js'
import { IPKVM_USE, IPKVM_USE_COLUMNS } from './ipkvm-use.js'
import { NETWORKS } from './network-holdings.js'
import { OTHER_HOLDER_COLUMNS, type OtherHolder, readOtherHolders } from './other-holders.js'
import { type Person, readPeople } from './people.js'
import { REMOTE_TOOL_USE, REMOTE_TOOL_USE_COLUMNS } from './remote-tool-use.js'
import { type Crowd, SHARING_COLUMNS, type Sharing, sharingsOf } from './sharing.js'
import { ADDRESSES, STATED } from './stated-holdings.js'
import { readWageReach, WAGE_REACH_COLUMNS } from './wage-reach.js'

/** What all signals and the rings rest on, besides the tables of the workspace. */
export type Features = Readonly<{
  people: ReadonlyMap<string, Person>
  holdings: readonly Holding[]
  sharings: readonly Sharing[]
  crowds: readonly Crowd[]
  consignees: readonly Consignee[]
  otherHolders: readonly OtherHolder[]
}>

const PEOPLE_COLUMNS = {
  worker: 'VARCHAR',
  kind: 'VARCHAR',
  person: 'VARCHAR',
  household: 'VARCHAR',
  firm: 'VARCHAR',
  department: 'VARCHAR',
  hired_on: 'DATE',
  ended_on: 'DATE',
  clock: 'BIGINT',
} as const

/**
 * Computes the temporary tables that signals read: `people, holdings, sharings, fast_hops, other_holders, consignees, wage_reach,
 * remote_tool_use, ipkvm_use, ipkvm_usb, ipkvm_edid, remote_tools, deployed_tools, keep_awake, special_ranges, sites`. Order matters: later ones read earlier ones.
 */
export async function prepare(port: QueryPort, config: DetectConfig): Promise<Features> {
  await loadFacts(port, config)
  const list = await readPeople(port)
  await port.temp('people', PEOPLE_COLUMNS, list)
  const people = new Map(list.map((person) => [person.worker, person]))

  const reach = await readWageReach(port)
  await port.temp('wage_reach', WAGE_REACH_COLUMNS, reach)
  const arrivals = await readHoldings(port, ARRIVALS)
  const holdings = [
    ...(await readHoldings(port, sharedOnly(STATED))),
    ...(await readHoldings(port, sharedOnly(ADDRESSES))),
    ...(await readHoldings(port, sharedOnly(NETWORKS, 'held.records'))),
    ...collectorHoldings(arrivals, reach),
  ]
  const { sharings, crowds } = sharingsOf(holdings, people)
  await port.temp('holdings', HOLDING_COLUMNS, holdings)
  await port.temp('sharings', SHARING_COLUMNS, sharings)

  await port.temp('remote_tool_use', REMOTE_TOOL_USE_COLUMNS, await port.query(REMOTE_TOOL_USE))
  await port.temp('ipkvm_use', IPKVM_USE_COLUMNS, await port.query(IPKVM_USE))
  await port.temp('fast_hops', FAST_HOP_COLUMNS, await port.query(FAST_HOPS))
  const otherHolders = await readOtherHolders(port)
  await port.temp('other_holders', OTHER_HOLDER_COLUMNS, otherHolders)
  const consignees = await readConsignees(port, people)
  await port.temp('consignees', CONSIGNEE_COLUMNS, consignees)
  return { people, holdings, sharings, crowds, consignees, otherHolders }
}

const readHoldings = async (port: QueryPort, sql: string): Promise<Holding[]> =>
  (await port.query(sql)).map(readHolding).filter((holding) => holding !== undefined)

const textColumns = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, 'VARCHAR']))

/** Facts that come with Bridle or from the firm, none from the records. */
async function loadFacts(port: QueryPort, config: DetectConfig): Promise<void> {
  const lower = (texts: readonly string[], column: string): SqlRow[] =>
    texts.map((text) => ({ [column]: text.toLowerCase().replace(/\.(exe|app)$/, '') }))
  await port.temp('ipkvm_usb', textColumns('device', 'vid', 'pid', 'words'), IPKVM_USB)
  await port.temp('ipkvm_edid', textColumns('device', 'vendor', 'words'), IPKVM_EDID)
  await port.temp('remote_tools', textColumns('process', 'tool'), REMOTE_TOOLS)
  await port.temp('keep_awake', textColumns('process', 'tool'), KEEP_AWAKE)
  await port.temp('deployed_tools', textColumns('tool'), lower(config.deployedTools, 'tool'))
  await port.temp('special_ranges', textColumns('cidr', 'first_hex', 'last_hex'), SPECIAL_RANGES)
  const sites = config.sites.map((address) => ({ address }))
  await port.temp('sites', textColumns('address'), sites)
}
