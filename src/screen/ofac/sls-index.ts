import type { NameKind } from '../../names/prepared-name.js'
import type { ListedEntity, ListedName } from '../listed-entity.js'
import { type SlsName, slsName } from './sls-name.js'
import { partLikeness, type SlsScore, slsScore } from './sls-score.js'

/** A listed name that was found, with its score. */
export type SlsFound = Readonly<{ entity: number; kind: NameKind; name: ListedName; scored: SlsScore }>

type Row = Readonly<{ entity: number; kind: NameKind; name: ListedName; prepared: SlsName }>

/**
 * Finds names as OFAC's search does, without looking at names that share no part: the parts of all names by their first letter, and for
 * every part the names that have it. Nothing that {@link compareSls} would score is lost.
 */
export class SlsIndex {
  readonly #rows: Row[] = []
  /** Parts by first letter, and the rows that each part is in. */
  readonly #parts = new Map<string, Map<string, number[]>>()

  constructor(entities: Iterable<ListedEntity>) {
    let entity = 0
    for (const { names, kind } of entities) {
      for (const name of unique(names)) this.#rows.push({ entity, kind, name, prepared: slsName(name.name) })
      entity++
    }
    this.#rows.forEach(({ prepared }, number) => {
      for (const part of prepared.listed) this.#add(part, number)
    })
  }

  #add(part: string, number: number): void {
    const letter = part.charAt(0)
    const shelf = this.#parts.get(letter) ?? new Map<string, number[]>()
    if (shelf.size === 0) this.#parts.set(letter, shelf)
    const before = shelf.get(part)
    if (before === undefined) shelf.set(part, [number])
    else before.push(number)
  }

  /** Names with a score from `least` on, in the order of the list. */
  find(asked: SlsName, least: number): readonly SlsFound[] {
    const best = new Map<number, number[]>()
    asked.asked.forEach((part, position) => {
      for (const [listed, numbers] of this.#parts.get(part.charAt(0)) ?? []) {
        const likeness = partLikeness(part, listed)
        if (likeness === 0) continue
        for (const number of numbers) {
          const known = best.get(number) ?? asked.asked.map(() => 0)
          known[position] = Math.max(known[position] ?? 0, likeness)
          best.set(number, known)
        }
      }
    })
    const found: SlsFound[] = []
    for (const [number, likenesses] of [...best].sort(([a], [b]) => a - b)) {
      const hit = this.#rows[number]
      if (hit === undefined) continue
      const scored = slsScore(asked, hit.prepared, likenesses)
      if (scored.score >= least) found.push({ entity: hit.entity, kind: hit.kind, name: hit.name, scored })
    }
    return found
  }
}

/** One of several readings of a name is enough: OFAC's search compares it as it is written. */
const unique = (names: readonly ListedName[]): readonly ListedName[] => [
  ...new Map(names.map((name) => [name.name, name])).values(),
]

const indexes = new WeakMap<object, SlsIndex>()

/** The index of these entities, built when it is first asked for. */
export function slsIndexOf(entities: Iterable<ListedEntity> & object): SlsIndex {
  const known = indexes.get(entities)
  if (known !== undefined) return known
  const made = new SlsIndex(entities)
  indexes.set(entities, made)
  return made
}
