import { AppError } from '../../core/errors.js'
import type { ListedEntity, ScreenIndex } from '../../screen/index.js'

/** Listed entities by what rows can call them: `list:id`, or the id alone. */
export class EntitiesById {
  readonly #byId = new Map<string, number[]>()
  readonly #index: ScreenIndex

  constructor(index: ScreenIndex) {
    this.#index = index
    for (let number = 0; number < index.entities.length; number++) {
      const { list, id } = index.entities.at(number)
      put(this.#byId, `${list}:${id}`, number)
      put(this.#byId, id, number)
    }
  }

  /**
   * The entry with this id; undefined when no list has it. Throws E_INPUT_INVALID when several lists have it, because each counts its own
   * entries: `list:id` says which one is meant.
   */
  find(id: string): ListedEntity | undefined {
    const [first, ...others] = (this.#byId.get(id) ?? []).map((number) => this.#index.entities.at(number))
    if (first === undefined || others.length === 0) return first
    const names = [first, ...others].map((entity) => `${entity.list}:${entity.id}`).join(', ')
    throw new AppError('E_INPUT_INVALID', `the id ${JSON.stringify(id)} is of several lists`, {
      expected: `one of ${names}`,
      got: id,
      todo: 'write list:id',
    })
  }

  /** Whether a text that stands where a name is expected is an id: one word with a digit that a list has. */
  isId(text: string): boolean {
    return /^\S*\d\S*$/.test(text) && this.#byId.has(text)
  }
}

function put(map: Map<string, number[]>, key: string, number: number): void {
  const before = map.get(key)
  if (before === undefined) map.set(key, [number])
  else if (!before.includes(number)) before.push(number)
}
