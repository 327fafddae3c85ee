import type { PreparedName } from '../names/prepared-name.js'

/**
 * Keys of a whole name: its letters without blanks, its words in any order, and for Korean names the surname with the beginning and end
 * of every syllable. Vowels are left to the comparison there, because transcriptions disagree about them most.
 */
function wholeNameKeys(name: PreparedName): readonly string[] {
  const korean = (name.korean?.readings ?? []).map(
    ({ surname, given }) =>
      `${surname}:${given.map(({ initial, final }) => `${/^[rn]?$/.test(initial) ? '' : initial}_${final}`).join('.')}`,
  )
  return [...new Set([`=${name.letters}`, `~${name.sortedWords}`, ...korean])]
}

/** Names by key of the whole name. */
export class WholeNamePostings {
  readonly #byKey = new Map<string, number[]>()

  constructor(names: readonly PreparedName[]) {
    names.forEach((name, index) => {
      for (const key of wholeNameKeys(name)) {
        const before = this.#byKey.get(key)
        if (before === undefined) this.#byKey.set(key, [index])
        else before.push(index)
      }
    })
  }

  /** Names that share a key with this one. */
  like(name: PreparedName): readonly number[] {
    const found = wholeNameKeys(name).flatMap((key) => this.#byKey.get(key) ?? [])
    return found.length < 2 ? found : [...new Set(found)]
  }
}
