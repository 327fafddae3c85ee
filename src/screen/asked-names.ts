import { MOST_VARIANTS, nameVariants } from '../names/name-variants.js'
import { prepareName } from '../names/prepare-name.js'
import type { NameKind, PreparedName } from '../names/prepared-name.js'
import type { Refusals } from './bounds.js'

/** The names of a query, prepared when they are first needed as names of a kind. */
export class AskedNames {
  readonly #texts: readonly string[]
  readonly #prepared = new Map<NameKind, readonly PreparedName[]>()
  readonly #refusals: Refusals

  /** Texts may be empty, then they are none; texts without letters, and of words and names that are too many the rest, are added to `refusals`. */
  constructor(texts: readonly string[], refusals: Refusals) {
    this.#texts = texts.filter((text) => text.trim() !== '')
    this.#refusals = refusals
    for (const text of this.#texts)
      if (!/\p{L}/u.test(text)) refusals.add('name', text, 'a name without letters names nobody')
  }

  /** The names as names of one kind; one text may hold several. */
  of(kind: NameKind): readonly PreparedName[] {
    const known = this.#prepared.get(kind)
    if (known !== undefined) return known
    const first = this.#prepared.size === 0
    const made = this.#texts.flatMap((text) => {
      const names = nameVariants(text, kind).map((variant) => prepareName(variant, kind))
      if (first) this.#sayWhatIsLeftOut(text, names)
      return names
    })
    this.#prepared.set(kind, made)
    return made
  }

  #sayWhatIsLeftOut(text: string, names: readonly PreparedName[]): void {
    const omitted = Math.max(...names.map((name) => name.omitted))
    if (omitted > 0) this.#refusals.add('name', text, `its last ${omitted} words were not compared`)
    if (names.length >= MOST_VARIANTS)
      this.#refusals.add('name', text, `it holds many names: only the first ${MOST_VARIANTS} were compared`)
  }
}
