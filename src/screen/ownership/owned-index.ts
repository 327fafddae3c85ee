import { type SourceRef, sortRows } from '../../core/evidence.js'
import { type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import { buildIndex } from '../build-index.js'
import { alertFrom } from '../modes.js'
import type { ScreenIndex } from '../open-index.js'
import type { Query } from '../query.js'
import type { Match } from '../result.js'
import { type ScreenOptions, screen } from '../screen.js'
import { OWNERSHIP } from '../weights.js'
import type { AssessedEntity, Assessment, Finding, Verdict } from './result.js'

/** List under which owned entities come up: nobody published it. */
const OWNED_LIST = 'ownership'

/** Entities that are on no list themselves and that somebody who is owns, controls, or may own, ready to be found by name and id. */
export type OwnedIndex = Readonly<{ index: ScreenIndex; entities: ReadonlyMap<string, AssessedEntity> }>

type Grade = keyof typeof OWNERSHIP
const isGrade = (verdict: Verdict): verdict is Grade => Object.hasOwn(OWNERSHIP, verdict)

/** Findings that make an entity come up, the gravest first. */
const grave = ({ findings }: AssessedEntity): (Finding & { verdict: Grade })[] =>
  findings
    .filter((finding): finding is Finding & { verdict: Grade } => isGrade(finding.verdict))
    .sort((a, b) => OWNERSHIP[b.verdict] - OWNERSHIP[a.verdict])

/** Index over the entities that an assessment reaches; undefined when it reaches none. */
export function ownedIndex({ entities }: Assessment): OwnedIndex | undefined {
  const reached = entities.filter((entity) => grave(entity).length > 0)
  if (reached.length === 0) return undefined
  const tables: ListTables = {
    ...NO_LIST_ROWS,
    list_entities: reached.map((entity) => ({
      list: OWNED_LIST,
      entity: entity.key,
      schema: 'LegalEntity',
      caption: entity.name,
      programs: [...new Set(grave(entity).map(({ regime }) => regime))],
      listed_on: null,
      partial: false,
      birth_dates: [],
      countries: [],
      remarks: null,
      published: null,
      ...firstRow(entity),
    })),
    list_names: reached.map((entity) => ({
      list: OWNED_LIST,
      entity: entity.key,
      name: entity.name,
      kind: 'primary',
      weak: false,
      script: null,
      ...firstRow(entity),
    })),
  }
  return { index: buildIndex(tables), entities: new Map(reached.map((entity) => [entity.key, entity])) }
}

const rowsOf = ({ holdings, paths }: Finding): SourceRef[] => [
  ...holdings.map(({ row }) => row),
  ...paths.flatMap(({ steps }) => steps.map(({ row }) => row)),
]
const firstRow = (entity: AssessedEntity): SourceRef =>
  sortRows(grave(entity).flatMap(rowsOf))[0] ?? { file: '', row: 0 }

/**
 * Screens a query against owned entities: matches of their own, with one piece of evidence `ownership` for each regime that names every holding and
 * sum. The score is that of the name, and at most what the ownership is worth: certain, possible, or not determined.
 */
export function screenOwned(
  { index, entities }: OwnedIndex,
  query: Query,
  options: ScreenOptions = {},
): Match[] {
  const threshold = options.threshold ?? alertFrom(options.mode === 'ofac' ? 'ofac' : 'default')
  // An identifier of somebody else's says nothing about these entities, and a day of its own was already taken into account.
  const asked: Query = { id: query.id, name: query.name, schema: query.schema, aliases: query.aliases }
  return screen(index, asked, { ...options, asOf: undefined }).matches.flatMap((match): Match[] => {
    const entity = entities.get(match.entity.id)
    if (entity === undefined) return []
    const findings = grave(entity)
    const items = findings.map((finding) => ({
      feature: 'ownership',
      weight: worth(finding, entity),
      query: query.name ?? '',
      candidate: sumText(finding),
      detail: `${finding.regime.toUpperCase()}: ${finding.detail}`,
    }))
    const [first, ...rest] = items
    const score = Math.min(match.score, Math.max(...items.map(({ weight }) => weight)))
    if (first === undefined || score < threshold) return []
    const cited = sortRows([
      ...match.rows,
      ...findings.flatMap(rowsOf),
      ...entity.standings.map(({ row }) => row),
    ])
    const [row = match.rows[0], ...rows] = cited
    return [{ ...match, score, evidence: [first, ...rest, ...match.evidence], rows: [row, ...rows] }]
  })
}

/** What a finding is worth; one that rests on a name is worth no more than the name. */
function worth({ verdict, holdings }: Finding & { verdict: Grade }, { standings }: AssessedEntity): number {
  if (verdict !== 'possible' || holdings.length > 0) return OWNERSHIP[verdict]
  return Math.min(OWNERSHIP.possible, Math.max(...standings.map(({ score }) => score)))
}

const sumText = ({ sums, holdings, verdict }: Finding): string => {
  const parts = holdings.map(
    ({ ownerName, share, kind, row }) => `${ownerName} ${share === '' ? kind : share} (row ${row.row})`,
  )
  const total = sums.map(({ measure, sum }) => `${measure} ${sum}`).join(', ')
  return `${parts.join(' + ')}${total === '' ? '' : ` = ${total}`}${parts.length === 0 ? verdict : ''}`
}
