/** Longer texts are no words that come again; keeping them would only fill the memory. */
const LONGEST = 48

/**
 * What was worked out about texts lately, in bounded memory: two generations of at most `size` entries; what is asked for again moves to the
 * younger one, and the older one is dropped when that is full. Whether a text is remembered never changes a result.
 */
export class Recent<V> {
  readonly #size: number
  #young = new Map<string, V>()
  #old = new Map<string, V>()

  constructor(size: number) {
    this.#size = size
  }

  get(text: string): V | undefined {
    const young = this.#young.get(text)
    if (young !== undefined) return young
    const old = this.#old.get(text)
    if (old !== undefined) this.set(text, old)
    return old
  }

  set(text: string, value: V): void {
    if (text.length > LONGEST) return
    if (this.#young.size >= this.#size) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(text, value)
  }
}
