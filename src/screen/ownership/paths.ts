import type { Closure } from './closure.js'
import type { Graph } from './graph.js'
import type { Path } from './result.js'

/** Of longer chains the last steps are shown; how many stand before them is said. */
const MOST_STEPS = 12

/** Where the chains of one closure come from: the holding by which each member was reached, and its first owner. */
export class Paths {
  readonly #graph: Graph
  readonly #closure: Closure
  /** Holding by which a member was reached, from a party of lower rank. */
  readonly #by = new Map<number, number>()
  readonly #origins = new Map<number, number>()
  readonly #depth = new Map<number, number>()
  // Chains share most of their steps.
  readonly #steps = new Map<number, Path['steps'][number]>()

  constructor(graph: Graph, closure: Closure) {
    this.#graph = graph
    this.#closure = closure
    // Members come in the order of their rank, so that the origin of the owner is known.
    for (const [member, { rank }] of closure.members) {
      const by = rank === 0 ? undefined : this.#reachedBy(member, rank)
      const owner = by === undefined ? undefined : graph.ownerOf[by]
      if (by !== undefined) this.#by.set(member, by)
      this.#origins.set(member, owner === undefined ? member : (this.#origins.get(owner) ?? owner))
      this.#depth.set(member, owner === undefined ? 0 : (this.#depth.get(owner) ?? 0) + 1)
    }
  }

  /** The listed person from whom a member was reached. */
  originOf(member: number): number {
    return this.#origins.get(member) ?? member
  }

  /** The chain that ends with a holding. */
  through(holding: number): Path {
    const steps: Path['steps'][number][] = []
    let at: number | undefined = holding
    while (at !== undefined && steps.length < MOST_STEPS) {
      steps.push(this.#step(at))
      at = this.#by.get(this.#graph.ownerOf[at] ?? -1)
    }
    const depth = (this.#depth.get(this.#graph.ownerOf[holding] ?? -1) ?? 0) + 1
    steps.reverse()
    return { steps, omitted: depth - steps.length }
  }

  #reachedBy(member: number, rank: number): number | undefined {
    const { ownerOf } = this.#graph
    return [...(this.#closure.counted.get(member) ?? [])]
      .sort((a, b) => a - b)
      .find((index) => (this.#closure.members.get(ownerOf[index] ?? -1)?.rank ?? rank) < rank)
  }

  #step(index: number): Path['steps'][number] {
    const known = this.#steps.get(index)
    if (known !== undefined) return known
    const { holdings, texts, parties, ownerOf, ownedOf } = this.#graph
    const holding = holdings[index]
    const name = (party: number | undefined): string => parties[party ?? -1]?.name ?? ''
    const step = {
      from: name(ownerOf[index]),
      to: name(ownedOf[index]),
      kind: holding?.kind ?? '',
      share: texts[index] ?? '',
      row: holding?.row ?? { file: '', row: 0 },
    }
    this.#steps.set(index, step)
    return step
  }
}
