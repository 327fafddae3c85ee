import { assessOwnership } from '../assess.js'
import type { Holding, HoldingKind, Party, Standing } from '../holding.js'
import { REGIMES } from '../regimes.data.js'
import type { Finding, Verdict } from '../result.js'
import { parseShare, UNKNOWN_SHARE } from '../share.js'

export const FILE = 'a'.repeat(64)
const DAY = '2026-06-01'

/** A listing by id. */
export const listed = (list: string, id: string, over: Partial<Standing> = {}): Standing => ({
  by: 'id',
  list,
  id,
  caption: id,
  programs: [],
  listed: '2022-02-24',
  score: 1,
  row: { file: 'b'.repeat(64), row: 1 },
  ...over,
})
/** A party that is on the lists of OFAC, the EU and the UK. */
export const onAll = (id: string, over: Partial<Standing> = {}): Party => ({
  key: id,
  name: id,
  standings: ['us-ofac-sdn', 'eu-fsf', 'uk-sanctions'].map((list) => listed(list, id, over)),
})
/** Several of them. */
export const blocked = (...ids: readonly string[]): Party[] => ids.map((id) => onAll(id))

/** A row of holdings: shares, unless `over` says otherwise. */
export type Row = readonly [owner: string, owned: string, percent: string, over?: Partial<Holding>]
const holdings = (rows: readonly Row[]): Holding[] =>
  rows.map(([owner, owned, percent, over], index) => ({
    owner,
    owned,
    kind: 'shares',
    share: parseShare(percent) ?? UNKNOWN_SHARE,
    stated: percent,
    from: undefined,
    to: undefined,
    basis: undefined,
    group: undefined,
    row: { file: FILE, row: index + 1 },
    ...over,
  }))

/** Assesses rows under every regime. */
export const assess = (parties: readonly Party[], rows: readonly Row[], asOf = DAY) =>
  assessOwnership({ parties, holdings: holdings(rows), regimes: REGIMES, asOf })

/** What one regime says about one entity; throws when it says nothing. */
export function finding(regime: string, entity: string, ...input: Parameters<typeof assess>): Finding {
  const found = assess(...input)
    .entities.find(({ key }) => key === entity)
    ?.findings.find((one) => one.regime === regime)
  if (found === undefined) throw new Error(`no finding on ${entity}`)
  return found
}
/** The verdict alone. */
export const verdict = (...words: Parameters<typeof finding>): Verdict => finding(...words).verdict
/** The kind of a row. */
export const kind = (of: HoldingKind, over: Partial<Holding> = {}): Partial<Holding> => ({
  kind: of,
  ...over,
})
