import type { Case } from '../../case/schema.js'
import { evidenceOf } from '../../core/evidence.js'
import type { QueryPort } from '../../core/ports.js'
import type { RowOf } from '../../core/tables.js'
import { type ListedEntity, listedEntities } from './listed-entities.js'
import { exactValues, screenExact } from './screen-exact.js'
import type { RecordHit } from './record-hit.js'
import { screenNames } from './screen-names.js'

type Hit = Case['screening'][number]

/** What screening found in the records: for the case, and as rows that detect reads. */
export type Screening = Readonly<{
  /** Distinct values that were screened. */
  screened: number
  hits: readonly Hit[]
  rows: readonly Partial<RowOf<'screen_hits'>>[]
  entities: ReadonlyMap<string, ListedEntity>
  /** When each entity was listed, by `list:id`; null: the list form gives no date. */
  listedOn: ReadonlyMap<string, string | null>
}>

const hitId = ({ kind, value, entity, worker }: RecordHit): string =>
  [kind, value, entity, worker ?? ''].join('|')

function caseHit(hit: RecordHit, entity: ListedEntity): Hit[] {
  const evidence = evidenceOf(hit.rows)
  if (evidence === undefined) return []
  const { list, id, caption, schema, programs, listed, remarks } = entity
  return [
    {
      id: hitId(hit),
      query: hit.value,
      kind: hit.kind,
      subject: hit.worker === null ? `${hit.kind}:${hit.value}` : `worker:${hit.worker}`,
      score: hit.score,
      corroborated: hit.corroborated,
      entity: { id, list, caption, schema, programs: [...programs], listed, remarks },
      comparisons: [...hit.comparisons],
      evidence: { rows: [...evidence.rows], total: evidence.total },
    },
  ]
}

function tableRow(hit: RecordHit, entity: ListedEntity): Partial<RowOf<'screen_hits'>> {
  const [first] = hit.rows
  return {
    worker: hit.worker,
    kind: hit.kind,
    value: hit.value,
    list: entity.list,
    entity: entity.id,
    caption: entity.caption,
    programs: [...entity.programs],
    listed_on: entity.listed,
    score: hit.score,
    corroborated: hit.corroborated,
    file: first?.file ?? null,
    row: first?.row ?? null,
  }
}

/**
 * Screens what the records name: wallets and e-mails exactly, people and firms by name. A name that resembles a listed one is never corroborated by
 * itself: it is shown, and adds nothing to anybody's score (product.md, principle 1).
 */
export async function screenRecords(port: QueryPort): Promise<Screening> {
  const entities = await listedEntities(port)
  const exact = await screenExact(port)
  const named = await screenNames(port)
  const found = [...exact, ...named.hits].sort((a, b) => b.score - a.score || (hitId(a) < hitId(b) ? -1 : 1))
  const known = found.flatMap((hit) => {
    const entity = entities.get(hit.entity)
    return entity === undefined ? [] : [{ hit, entity }]
  })
  return {
    screened: (await exactValues(port)) + named.screened,
    hits: known.flatMap(({ hit, entity }) => caseHit(hit, entity)),
    rows: known.map(({ hit, entity }) => tableRow(hit, entity)),
    entities,
    listedOn: new Map([...entities].map(([key, { listed }]) => [key, listed])),
  }
}
