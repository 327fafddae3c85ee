import type { Graph } from './graph.js'
import { type Interval, NONE, plus } from './interval.js'
import type { Period, Test } from './regime.js'

/** How a party came to belong to those whom the measures reach. Whoever has rank n was reached through parties of lower rank. */
export type Member = Readonly<{ rank: number; how: 'listed' | Test['makes'] }>

/** Whom the measures reach, and the holdings in every entity that were counted (or that are a power over it), whether it is reached or not. */
export type Closure = Readonly<{
  members: ReadonlyMap<number, Member>
  counted: ReadonlyMap<number, readonly number[]>
}>

/**
 * `stated`: only what the rows say for certain counts. `at most`: unknown shares count as much as they can, and powers without a document too:
 * whoever is not reached then is not reached whatever the unknown shares are.
 */
export type Reading = 'stated' | 'at most'

/**
 * Least fixed point of a rule: starting from the seeds, an entity is added when the holdings of those already added pass a test; its own holdings
 * count whole from then on (OFAC FAQ 401). Entities that only own each other are never reached, because nothing starts. Each holding is
 * counted once, so that the work is linear in the holdings.
 */
export function closure(graph: Graph, seeds: readonly number[], period: Period, reading: Reading): Closure {
  const members = new Map<number, Member>(seeds.map((seed) => [seed, { rank: 0, how: 'listed' }]))
  const counting = new Counting(graph, period, reading)
  let layer = [...seeds].sort((a, b) => a - b)
  for (let rank = 1; layer.length > 0; rank++) {
    const touched = new Set<number>()
    for (const party of layer) counting.add(party, touched)
    const next: number[] = []
    for (const entity of [...touched].sort((a, b) => a - b)) {
      if (members.has(entity)) continue
      const how = counting.verdict(entity)
      if (how === undefined) continue
      members.set(entity, { rank, how })
      next.push(entity)
    }
    layer = next
  }
  return { members, counted: counting.counted }
}

type Sums = Readonly<Record<Test['measure'], Map<number, Interval>>>

/** Sums of the holdings counted so far, by entity. */
class Counting {
  readonly counted = new Map<number, number[]>()
  readonly #seen = new Set<number>()
  readonly #sums: Sums = { shares: new Map(), votes: new Map() }
  readonly #totals: Sums = { shares: new Map(), votes: new Map() }
  readonly #controlled = new Set<number>()
  readonly #graph: Graph
  readonly #period: Period
  readonly #reading: Reading

  constructor(graph: Graph, period: Period, reading: Reading) {
    this.#graph = graph
    this.#period = period
    this.#reading = reading
  }

  /** Counts what a party has; `touched` collects the entities in which it has something. */
  add(party: number, touched: Set<number>): void {
    const { held, ownedOf, holdings, holders } = this.#graph
    for (const index of held[party] ?? []) {
      const entity = ownedOf[index] ?? 0
      // Shares that an entity holds in itself give nobody power over it.
      if (entity === party) continue
      touched.add(entity)
      this.#count(index, entity)
      const { group, kind } = holdings[index] ?? {}
      // Parties to a joint arrangement are each taken to hold what all of them hold (Schedule 1 of the UK regulations).
      if (this.#period.aggregate === 'joint' && group !== undefined)
        for (const other of holders[entity] ?? [])
          if (holdings[other]?.group === group && holdings[other]?.kind === kind) this.#count(other, entity)
    }
  }

  #count(index: number, entity: number): void {
    if (this.#seen.has(index)) return
    this.#seen.add(index)
    const { holdings, shares } = this.#graph
    const holding = holdings[index]
    if (holding === undefined || holding.kind === 'director') return
    const before = this.counted.get(entity)
    if (before === undefined) this.counted.set(entity, [index])
    else before.push(index)
    if (holding.kind === 'control') {
      const isShown = holding.basis !== undefined || this.#reading === 'at most'
      if (isShown && this.#period.control === 'counts') this.#controlled.add(entity)
      return
    }
    const sums = this.#sums[holding.kind]
    sums.set(entity, plus(sums.get(entity) ?? NONE, shares[index] ?? NONE))
  }

  /** By what an entity is reached, ownership before control; undefined when it is not. */
  verdict(entity: number): Test['makes'] | undefined {
    const passed = this.#period.tests.filter((test) => this.#passes(entity, test)).map(({ makes }) => makes)
    if (passed.includes('owned')) return 'owned'
    return passed.length > 0 || this.#controlled.has(entity) ? 'controlled' : undefined
  }

  #passes(entity: number, test: Test): boolean {
    const sum = this.#sums[test.measure].get(entity)
    if (sum === undefined) return false
    const threshold = (this.#graph.whole * BigInt(test.percent)) / 100n
    if (this.#reading === 'stated') return reaches(test, sum.low, threshold, sum.above)
    if (!mayReach(test, sum.high, threshold, sum.below)) return false
    const others = this.#others(entity, test.measure, sum)
    return mayReach(test, this.#graph.whole - others.low, threshold, others.above)
  }

  /** What everybody else is known to hold: so much of the whole is not left for those who are counted. */
  #others(entity: number, measure: Test['measure'], counted: Interval): Interval {
    const totals = this.#totals[measure]
    const total = totals.get(entity) ?? totalOf(this.#graph, entity, measure)
    totals.set(entity, total)
    return { ...NONE, low: total.low - counted.low, above: total.above && !counted.above }
  }
}

/** Whether a sum of at least `low` (`above`: of more) passes. */
const reaches = ({ test }: Test, low: bigint, threshold: bigint, above: boolean): boolean =>
  low > threshold || (low === threshold && (test === 'at least' || above))

/** Whether a sum of at most `high` (`below`: of less) can pass. */
const mayReach = ({ test }: Test, high: bigint, threshold: bigint, below: boolean): boolean =>
  high > threshold || (high === threshold && test === 'at least' && !below)

function totalOf({ holders, holdings, shares }: Graph, entity: number, measure: Test['measure']): Interval {
  let sum = NONE
  for (const index of holders[entity] ?? [])
    if (holdings[index]?.kind === measure) sum = plus(sum, shares[index] ?? NONE)
  return sum
}
