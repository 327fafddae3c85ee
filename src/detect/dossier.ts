import type { Evidence, Rows } from '../core/evidence.js'
import type { QueryPort } from '../core/ports.js'
import { CLAIMS } from './dossier/claims.js'
import { DAYS, readDays } from './dossier/days.js'
import { OBSERVATIONS } from './dossier/observations.js'
import { readEntry } from './dossier/read-entry.js'
import { TIMELINE } from './dossier/timeline.js'
import { byText } from './features/text-order.js'
import type { Hit } from './hit.js'

/** What a person says of themselves. `kind` is that of the claims table, or `reference`. */
export type Claim = Readonly<{ kind: string; value: string; evidence: Evidence }>

/** What the records show. `contradicts` is the kind of claim that it does not fit, or null. */
export type Observation = Readonly<{
  kind: string
  value: string
  contradicts: string | null
  evidence: Evidence
}>

/** `time` is UTC, `2022-09-15T16:02:11Z`, or a day where the records have no more. */
export type TimelineEntry = Readonly<{ time: string; kind: string; text: string; rows: Rows }>

/** Claims beside observations, and what happened when. */
export type Dossier = Readonly<{
  claims: readonly Claim[]
  observations: readonly Observation[]
  timeline: readonly TimelineEntry[]
}>

export const EMPTY_DOSSIER: Dossier = { claims: [], observations: [], timeline: [] }

/** Reads the dossiers of everybody who has a signal, and of nobody else. */
export async function readDossiers(
  port: QueryPort,
  hits: ReadonlyMap<string, readonly Hit[]>,
): Promise<Map<string, Dossier>> {
  await port.temp(
    'listed',
    { worker: 'VARCHAR' },
    [...hits.keys()].map((worker) => ({ worker })),
  )
  const claims = (await port.query(CLAIMS)).map(readEntry)
  const observations = (await port.query(OBSERVATIONS)).map(readEntry)
  const events = (await port.query(TIMELINE)).map(readEntry)
  const days = readDays(await port.query(DAYS))
  const of = <T extends { worker: string }>(list: readonly T[]): Map<string, T[]> => {
    const groups = new Map<string, T[]>()
    for (const one of list) {
      const group = groups.get(one.worker)
      if (group === undefined) groups.set(one.worker, [one])
      else group.push(one)
    }
    return groups
  }
  const [claimed, observed, dated] = [of(claims), of(observations), of(events)]
  return new Map(
    [...hits].map(([worker, own]): [string, Dossier] => [
      worker,
      {
        claims: (claimed.get(worker) ?? []).map(({ kind, value, evidence }) => ({ kind, value, evidence })),
        observations: (observed.get(worker) ?? []).map(({ kind, value, contradicts, evidence }) => ({
          kind,
          value,
          contradicts,
          evidence,
        })),
        timeline: timelineOf(
          dated.get(worker) ?? [],
          own,
          (time) => days.get(`${worker}\t${time}`) ?? isoTime(time),
        ),
      },
    ]),
  )
}

function timelineOf(
  events: readonly ReturnType<typeof readEntry>[],
  hits: readonly Hit[],
  shown: (time: string) => string,
): TimelineEntry[] {
  const entries = events.flatMap(({ time, kind, value, evidence }) =>
    time === null ? [] : [{ time: shown(time), kind, text: value, rows: evidence.rows }],
  )
  const signals = hits.flatMap(({ at, title, finding }) =>
    at === null ? [] : [{ time: shown(at), kind: 'signal', text: title, rows: finding.evidence.rows }],
  )
  return [...entries, ...signals].sort(
    (a, b) => byText(a.time, b.time) || byText(a.kind, b.kind) || byText(a.text, b.text),
  )
}

/** `2022-09-15 16:02:11.500` as `2022-09-15T16:02:11Z`; a day stays a day. */
const isoTime = (sql: string): string =>
  sql.length <= 10 ? sql : `${sql.slice(0, 10)}T${sql.slice(11, 19)}Z`
