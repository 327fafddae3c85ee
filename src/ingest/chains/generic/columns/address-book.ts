/**
 * Numbers of addresses by their text. EVM addresses in lower case, which are nearly all there are in large files, are looked up by their
 * twenty bytes in a table with open addressing; everything else by text in a Map. Numbers are given in order of first appearance.
 */
export type AddressBook = Readonly<{
  /** Number of the EVM address whose 40 hex digits start at `place`; -1 when a byte there is no lower-case hex digit. */
  hex(bytes: Uint8Array, place: number): number
  /** Number of the EVM address of these five words. */
  words(keys: Uint32Array, place: number): number
  /** Number of an address that is not of that form, or that was just made canonical. */
  text(address: string): number
  /** Number of an address that is in the book. */
  find(address: string): number | undefined
  count(): number
  /** All addresses, by number. */
  texts(): string[]
  /** Five words of each EVM address, by number, and the others with their numbers: for merging books. */
  contents(): BookContents
}>

export type BookContents = Readonly<{
  count: number
  keys: Uint32Array
  others: readonly (readonly [string, number])[]
}>

const DIGIT = digits()
const EVM = /^0x[0-9a-f]{40}$/

export function addressBook(): AddressBook {
  let size = 1 << 16
  let slots = new Uint32Array(size)
  let keys = new Uint32Array((size >> 1) * 5)
  let count = 0
  const others = new Map<string, number>()
  const word = new Uint32Array(5)

  const find = (k0: number, k1: number, k2: number, k3: number, k4: number): number => {
    let slot = (Math.imul(k0 ^ k3, 0x9e3779b1) ^ Math.imul(k1 ^ k4, 0x85ebca6b) ^ k2) >>> 0
    slot = (slot ^ (slot >>> 15)) & (size - 1)
    for (;;) {
      const found = slots[slot] as number
      if (found === 0) return slot
      const key = (found - 1) * 5
      if (
        keys[key] === k0 &&
        keys[key + 1] === k1 &&
        keys[key + 2] === k2 &&
        keys[key + 3] === k3 &&
        keys[key + 4] === k4
      )
        return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  const next = (): number => {
    if ((count + 1) * 2 >= size) grow()
    return count++
  }
  const grow = (): void => {
    size *= 2
    slots = new Uint32Array(size)
    const more = new Uint32Array((size >> 1) * 5)
    more.set(keys)
    keys = more
    const isOther = new Set(others.values())
    for (let i = 0; i < count; i++) if (!isOther.has(i)) slots[slotOf(i)] = i + 1
  }
  const slotOf = (number: number): number => {
    const key = number * 5
    return find(
      keys[key] as number,
      keys[key + 1] as number,
      keys[key + 2] as number,
      keys[key + 3] as number,
      keys[key + 4] as number,
    )
  }
  const known = (k0: number, k1: number, k2: number, k3: number, k4: number): number => {
    let slot = find(k0, k1, k2, k3, k4)
    const found = slots[slot] as number
    if (found !== 0) return found - 1
    const before = size
    const number = next()
    if (size !== before) slot = find(k0, k1, k2, k3, k4)
    const key = number * 5
    keys[key] = k0
    keys[key + 1] = k1
    keys[key + 2] = k2
    keys[key + 3] = k3
    keys[key + 4] = k4
    slots[slot] = number + 1
    return number
  }
  const book: AddressBook = {
    hex(bytes, place) {
      let wrong = 0
      for (let w = 0, p = place; w < 5; w++) {
        let value = 0
        for (let end = p + 8; p < end; p++) {
          const digit = DIGIT[bytes[p] as number] as number
          wrong |= digit
          value = (value << 4) | (digit & 15)
        }
        word[w] = value
      }
      return wrong > 15 ? -1 : book.words(word, 0)
    },
    words: (from, place) =>
      known(
        from[place] as number,
        from[place + 1] as number,
        from[place + 2] as number,
        from[place + 3] as number,
        from[place + 4] as number,
      ),
    text(address) {
      if (EVM.test(address)) return book.hex(new TextEncoder().encode(address), 2)
      const number = others.get(address)
      if (number !== undefined) return number
      const made = next()
      others.set(address, made)
      return made
    },
    find(address) {
      if (!EVM.test(address)) return others.get(address)
      const key = Uint32Array.from({ length: 5 }, (_, w) =>
        Number.parseInt(address.slice(2 + w * 8, 10 + w * 8), 16),
      )
      const found = slots[
        find(key[0] as number, key[1] as number, key[2] as number, key[3] as number, key[4] as number)
      ] as number
      return found === 0 ? undefined : found - 1
    },
    count: () => count,
    texts() {
      const texts = Array.from({ length: count }, (_, i) => hexText(keys, i * 5))
      for (const [text, number] of others) texts[number] = text
      return texts
    },
    contents: () => ({ count, keys: keys.slice(0, count * 5), others: [...others] }),
  }
  return book
}

const hexText = (keys: Uint32Array, key: number): string => {
  let text = '0x'
  for (let w = 0; w < 5; w++) text += (keys[key + w] as number).toString(16).padStart(8, '0')
  return text
}

/** Adds the addresses of another book; returns their numbers here, by their number there. */
export function mergeBook(into: AddressBook, { count, keys, others }: BookContents): Uint32Array {
  const numbers = new Uint32Array(count)
  const texts = new Map(others.map(([text, number]) => [number, text]))
  for (let i = 0; i < count; i++) {
    const text = texts.get(i)
    numbers[i] = text === undefined ? into.words(keys, i * 5) : into.text(text)
  }
  return numbers
}

/** Value of a lower-case hex digit by byte; above 15 for every other byte. */
function digits(): Uint8Array {
  const table = new Uint8Array(256).fill(16)
  for (let d = 0; d < 16; d++) table[d.toString(16).charCodeAt(0)] = d
  return table
}
