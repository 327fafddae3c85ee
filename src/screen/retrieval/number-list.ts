/** A growing list of whole numbers in a typed array; millions of them cost four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(1024)
  #length = 0

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new Uint32Array(this.#length * 2)
      more.set(this.#numbers)
      this.#numbers = more
    }
    this.#numbers[this.#length++] = number
  }

  get length(): number {
    return this.#length
  }

  /** The numbers so far, without the spare room. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length)
  }
}
