import type { Mapped } from '../adapter.js'
import { OWN_ID } from './own/fields.js'

/** Lists of which one record is one entity. In other forms an entity goes over several records, under one id and several names. */
const ONE_RECORD_EACH: ReadonlySet<string> = new Set([OWN_ID, 'lists/un-sc'])

const APART = 'an id that stands for different people in this file: kept apart, the later one as ID~2, ID~3'
const TWICE = 'the same entity as in an earlier record: united'

/**
 * Keeps apart what one file gives the same id and different primary names: united, two people would have each other's birth dates and
 * documents; refused, one of them would look clear. One per file, records in order. Lists in other forms go through as they are.
 */
export class Namesakes {
  readonly #applies: boolean
  /** Primary names in their order, by list and id. */
  readonly #seen = new Map<string, string[]>()

  constructor(adapter: string) {
    this.#applies = ONE_RECORD_EACH.has(adapter)
  }

  /** The record, under an id of its own when another one has taken its id. */
  take(mapped: Mapped): Mapped {
    if (!this.#applies || !('rows' in mapped)) return mapped
    const [primary] = mapped.rows.filter(({ table }) => table === 'list_entities')
    if (primary === undefined) return mapped
    const { list, entity, caption } = primary.values as Readonly<Record<string, unknown>>
    const key = `${String(list)}\0${String(entity)}`
    const name = String(caption).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
    const names = this.#seen.get(key)
    if (names === undefined) {
      this.#seen.set(key, [name])
      return mapped
    }
    const at = names.includes(name) ? names.indexOf(name) : names.push(name) - 1
    const partial = [mapped.partial, at === 0 ? TWICE : APART].filter((one) => one !== undefined).join('; ')
    if (at === 0) return { ...mapped, partial }
    const [first, ...others] = mapped.rows.map((row) => ({
      ...row,
      values: { ...row.values, entity: `${String(entity)}~${at + 1}` },
    }))
    return first === undefined ? mapped : ({ rows: [first, ...others], partial } as Mapped)
  }
}
