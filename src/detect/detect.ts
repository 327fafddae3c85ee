import type { QueryPort } from '../core/ports.js'
import { type ArchetypeResult, archetypeOf } from './archetype.js'
import type { DetectConfig } from './config.js'
import { type Dossier, EMPTY_DOSSIER, readDossiers } from './dossier.js'
import { readListedWallets } from './features/listed-wallets.js'
import type { Person, WorkerKind } from './features/people.js'
import { prepare } from './features/prepare.js'
import type { Crowd } from './features/sharing.js'
import { byText, distinct } from './features/text-order.js'
import type { Hit, NotAvailable } from './hit.js'
import { parseSignal } from './parse-signal.js'
import { findRings, type Ring } from './rings/find-rings.js'
import { runSignals } from './run-signals.js'
import type { SignalSource } from './signal.js'
import { attainable } from './weigh/attainable.js'
import { unexplained } from './weigh/unexplained.js'
import { type Weighed, weigh } from './weigh/weigh.js'

/** A person with at least one signal, with the sum that leads to the score. All weights are millibits. */
export type DetectedPerson = Readonly<{
  worker: string
  kind: WorkerKind
  weighed: Weighed
  /** The highest score that the records of this case could give to anybody. */
  attainable: number
  archetype: ArchetypeResult | null
  /** Titles of the signals that the best innocent hypothesis leaves unexplained, with their cause. */
  unexplained: readonly string[]
  sources: readonly string[]
  rings: readonly string[]
  hits: readonly Hit[]
  dossier: Dossier
}>

export type DetectResult = Readonly<{
  people: readonly DetectedPerson[]
  rings: readonly Ring[]
  notAvailable: readonly NotAvailable[]
  coverage: Readonly<{
    signals: number
    withData: number
    workers: number
    applicants: number
    attainable: number
    /** Values that too many people hold to say anything: they made no link. */
    crowds: readonly Crowd[]
  }>
  config: DetectConfig
}>

/** What to run. */
export type DetectOptions = Readonly<{ signals: readonly SignalSource[]; config: DetectConfig }>

/**
 * Whose claims do the records contradict, and which workers share hands, rooms, devices or accounts? Reads the tables through the port
 * and gives everybody who has a signal, highest tier first. The same tables and configuration give the same result.
 */
export async function detect(port: QueryPort, { signals, config }: DetectOptions): Promise<DetectResult> {
  const parsed = signals.map(parseSignal).sort((a, b) => byText(a.id, b.id))
  const features = await prepare(port, config)
  const { hits, available, notAvailable } = await runSignals(port, parsed, features.people)
  const rings = findRings(features, await readListedWallets(port))
  const most = attainable(available, config.prior)
  const byWorker = groupHits(hits)
  const dossiers = await readDossiers(port, byWorker)
  const people = [...byWorker].map(([worker, own]) =>
    personOf(worker, own, { features, rings, dossiers, config, attainable: most }),
  )
  const kinds = [...features.people.values()].map(({ kind }) => kind)
  return {
    people: people.sort(rank),
    rings,
    notAvailable,
    coverage: {
      signals: parsed.length,
      withData: available.length,
      workers: kinds.filter((kind) => kind !== 'applicant').length,
      applicants: kinds.filter((kind) => kind === 'applicant').length,
      attainable: most,
      crowds: features.crowds,
    },
    config,
  }
}

/** Hits per worker, by signal and value. Who has nothing but evidence in their favour is not listed. */
function groupHits(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>()
  for (const hit of [...hits].sort((a, b) => byText(a.worker, b.worker) || byText(a.signal, b.signal)))
    groups.set(hit.worker, [...(groups.get(hit.worker) ?? []), hit])
  return new Map([...groups].filter(([, own]) => own.some(({ millibits }) => millibits > 0)))
}

type Context = Readonly<{
  features: Readonly<{ people: ReadonlyMap<string, Person> }>
  rings: readonly Ring[]
  dossiers: ReadonlyMap<string, Dossier>
  config: DetectConfig
  attainable: number
}>

function personOf(worker: string, hits: readonly Hit[], context: Context): DetectedPerson {
  const weights = hits.map(({ finding, source, millibits }) => ({
    id: finding.id,
    source,
    cause: finding.cause ?? 'identity',
    millibits,
  }))
  const weighed = weigh(weights, context.config.prior)
  const rings = context.rings.filter(({ members, applicants }) =>
    [...members, ...applicants].includes(worker),
  )
  const kind = context.features.people.get(worker)?.kind ?? 'unknown'
  return {
    worker,
    kind,
    weighed,
    attainable: context.attainable,
    archetype: archetypeOf({ worker, kind, tier: weighed.tier }, hits, rings),
    unexplained: unexplained(weighed, hits),
    sources: distinct(hits.filter(({ millibits }) => millibits > 0).map(({ source }) => source)),
    rings: rings.map(({ id }) => id),
    hits,
    dossier: context.dossiers.get(worker) ?? EMPTY_DOSSIER,
  }
}

const TIER_ORDER = { 'investigate now': 0, review: 1, note: 2 } as const

const rank = (a: DetectedPerson, b: DetectedPerson): number =>
  TIER_ORDER[a.weighed.tier] - TIER_ORDER[b.weighed.tier] ||
  b.weighed.score - a.weighed.score ||
  byText(a.worker, b.worker)
