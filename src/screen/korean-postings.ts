import type { PreparedName } from '../names/prepared-name.js'

/**
 * Keys under which Korean names meet whatever their transcription: the surname and, per syllable, how it begins and ends. Vowels are left
 * to the comparison, because transcriptions disagree about them most.
 */
export function koreanKeys(name: PreparedName): readonly string[] {
  const read = name.korean
  if (read === undefined) return []
  const keys = read.readings.map(
    ({ surname, given }) =>
      `${surname}:${given.map(({ initial, final }) => `${/^[rn]?$/.test(initial) ? '' : initial}_${final}`).join('.')}`,
  )
  return [...new Set(keys)]
}

/** Names by Korean key. */
export class KoreanPostings {
  readonly #byKey = new Map<string, number[]>()

  constructor(names: readonly PreparedName[]) {
    names.forEach((name, index) => {
      for (const key of koreanKeys(name)) {
        const before = this.#byKey.get(key)
        if (before === undefined) this.#byKey.set(key, [index])
        else before.push(index)
      }
    })
  }

  /** Names that share a key with this one. */
  like(name: PreparedName): readonly number[] {
    return [...new Set(koreanKeys(name).flatMap((key) => this.#byKey.get(key) ?? []))]
  }
}
