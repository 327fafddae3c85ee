/** Numbers by 32-bit hash in one sorted array: half the memory of a map of arrays, built by one sort. */
export class HashPostings {
  /** hash × 2²¹ + number, sorted. Both fit into the 53 bits that a double holds exactly. */
  readonly #packed: Float64Array
  static readonly #SHIFT = 2 ** 21

  constructor(pairs: Iterable<readonly [hash: number, value: number]>, count: number) {
    const packed = new Float64Array(count)
    let at = 0
    for (const [hash, value] of pairs) packed[at++] = hash * HashPostings.#SHIFT + value
    this.#packed = packed.subarray(0, at).sort()
  }

  /** Calls back with every number that was filed under the hash. */
  each(hash: number, found: (value: number) => void): void {
    const from = hash * HashPostings.#SHIFT
    let low = 0
    let high = this.#packed.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#packed[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    const end = from + HashPostings.#SHIFT
    for (let i = low; i < this.#packed.length; i++) {
      const value = this.#packed[i] ?? 0
      if (value >= end) return
      found(value - from)
    }
  }
}
