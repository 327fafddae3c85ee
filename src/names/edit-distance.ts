/** Letters that transcriptions, typists and readers confuse, and what it costs to take one for the other. Everything else costs 1. */
const CONFUSABLE: readonly (readonly [letters: string, cost: number])[] = [
  ['iy', 0.15],
  ['ij', 0.4],
  ['yj', 0.25],
  ['vw', 0.15],
  ['ck', 0.2],
  ['kq', 0.1],
  ['cq', 0.2],
  ['sz', 0.3],
  ['cs', 0.5],
  ['fv', 0.5],
  ['fp', 0.6],
  ['bp', 0.5],
  ['bv', 0.6],
  ['dt', 0.5],
  ['gk', 0.5],
  ['gj', 0.5],
  ['gh', 0.6],
  ['kx', 0.5],
  ['sx', 0.6],
  ['mn', 0.6],
  ['ou', 0.35],
  ['ae', 0.45],
  ['ei', 0.45],
  ['ao', 0.55],
  ['eo', 0.6],
  ['ai', 0.65],
  ['au', 0.65],
  ['eu', 0.65],
  ['io', 0.7],
  ['iu', 0.7],
  ['ey', 0.5],
  ['ay', 0.65],
  ['jz', 0.5],
  ['lr', 0.7],
  ['uw', 0.4],
  ['uv', 0.6],
  ['hx', 0.6],
]
/** Taking a letter in or leaving it out. H and vowels come and go between transcriptions; a second equal letter is a matter of spelling. */
const LIGHT: Readonly<Record<string, number>> = { h: 0.4, a: 0.6, e: 0.5, i: 0.6, o: 0.65, u: 0.6, y: 0.55 }
const DOUBLED = 0.15
const SWAPPED = 0.7
/** A digit is never a typing error to be forgiven: 2004 and 2006 are different names. */
const DIGIT = 3

const SIZE = 128
const BITS = 7
/** Costs are kept in hundredths: whole numbers add up without rounding, and faster. */
const UNIT = 100
const hundredths = (cost: number): number => Math.round(cost * UNIT)
const DOUBLED_COST = hundredths(DOUBLED)
const SWAPPED_COST = hundredths(SWAPPED)

const substitution = new Int32Array(SIZE * SIZE).fill(UNIT)
/** Cost of taking a letter in or leaving it out. */
const gap = new Int32Array(SIZE).fill(UNIT)
for (let code = 0; code < SIZE; code++) substitution[code * SIZE + code] = 0
for (const [letters, cost] of CONFUSABLE) {
  const [a, b] = [letters.charCodeAt(0), letters.charCodeAt(1)]
  substitution[a * SIZE + b] = hundredths(cost)
  substitution[b * SIZE + a] = hundredths(cost)
}
for (const [letter, cost] of Object.entries(LIGHT)) gap[letter.charCodeAt(0)] = hundredths(cost)
for (let digit = 48; digit <= 57; digit++) {
  gap[digit] = hundredths(DIGIT)
  for (let other = 0; other < SIZE; other++)
    if (other !== digit) {
      substitution[digit * SIZE + other] = hundredths(DIGIT)
      substitution[other * SIZE + digit] = hundredths(DIGIT)
    }
}

const LETTERS = 26
const FIRST_LETTER = 97
/**
 * What it costs at least to get rid of a letter in favour of a word with given letters, by letter: letters that it can become, one bit each, from the
 * cheapest on, and at last what it costs to take it out. A run of equal letters starts with one that costs its whole price.
 */
const WAYS_OUT = Array.from({ length: LETTERS }, (_, letter) => waysOut(letter))

function waysOut(letter: number): Readonly<{ costs: Int32Array; into: Int32Array; gap: number }> {
  const leaving = gap[FIRST_LETTER + letter] ?? UNIT
  const byCost = new Map<number, number>()
  for (let other = 0; other < LETTERS; other++) {
    const cost = substitution[((FIRST_LETTER + letter) << BITS) | (FIRST_LETTER + other)] ?? UNIT
    if (other !== letter && cost < leaving) byCost.set(cost, (byCost.get(cost) ?? 0) | (1 << other))
  }
  const sorted = [...byCost].sort(([x], [y]) => x - y)
  return {
    costs: Int32Array.from(sorted, ([cost]) => cost),
    into: Int32Array.from(sorted, ([, letters]) => letters),
    gap: leaving,
  }
}

/** Which of the letters a to z occur in a word, one bit each. */
export function letterSet(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - FIRST_LETTER
    if (letter >= 0 && letter < LETTERS) bits |= 1 << letter
  }
  return bits
}

/** What it costs at least to get rid of letters that the other word does not have. */
function costOf(letters: number, other: number, most: number): number {
  let cost = 0
  for (let rest = letters; rest !== 0 && cost <= most; rest &= rest - 1) {
    const ways = WAYS_OUT[31 - Math.clz32(rest & -rest)]
    if (ways === undefined) break
    let way = 0
    while (way < ways.into.length && ((ways.into[way] ?? 0) & other) === 0) way++
    cost += ways.costs[way] ?? ways.gap
  }
  return cost
}

/**
 * False when words with these {@link letterSet}s cannot be turned into each other within the limit, because every letter that only one of them
 * has must become one of the other or be taken out. True says nothing.
 */
export function mayBeWithin(a: number, b: number, limit: number): boolean {
  const most = limit * UNIT + 1e-6
  return costOf(a & ~b, b, most) <= most && costOf(b & ~a, a, most) <= most
}

const LONGEST = 62

/** The letters of a word from position 2 on (what lies before it is no letter), and what it costs to take each in or leave it out. */
class Letters {
  readonly letters = new Uint16Array(LONGEST + 2)
  readonly gaps = new Int32Array(LONGEST + 2)
  length = 0
  /** The cheapest of the gaps. */
  least = UNIT

  take(word: string): void {
    this.#start(word.length)
    for (let i = 0; i < this.length; i++) this.#put(i + 2, word.charCodeAt(i))
  }

  takeBytes(bytes: Uint8Array, start: number, length: number): void {
    this.#start(length)
    for (let i = 0; i < this.length; i++) this.#put(i + 2, bytes[start + i] ?? 0)
  }

  #start(length: number): void {
    this.length = Math.min(length, LONGEST)
    this.least = UNIT
  }

  #put(at: number, letter: number): void {
    const cost = letter === this.letters[at - 1] ? DOUBLED_COST : letter < SIZE ? (gap[letter] ?? UNIT) : UNIT
    this.letters[at] = letter
    this.gaps[at] = cost
    if (cost < this.least) this.least = cost
  }
}

const one = new Letters()
const other = new Letters()
const rows = [0, 1, 2].map(() => new Int32Array(LONGEST + 2)) as [Int32Array, Int32Array, Int32Array]
/** More than any sum of costs; a cell that no cheap way leads through. */
const BEYOND = 1 << 28

/**
 * Furthest that the position in one word can be ahead of the position in the other: so many letters were left out at the least price, and
 * those that are then ahead of the end (`surplus` letters longer) have to be taken in again.
 */
function furthest(most: number, leaving: number, taking: number, surplus: number): number {
  let ahead = 0
  while (ahead < LONGEST && (ahead + 1) * leaving + Math.max(0, ahead + 1 - surplus) * taking <= most) ahead++
  return ahead
}

/**
 * Cost of turning one word into the other (Damerau-Levenshtein with the costs above, adjacent letters may be swapped). Symmetric. Returns
 * Infinity when the cost exceeds `limit`; words longer than 62 characters are cut there.
 *
 * @example editDistance('mohammed', 'mohamed', 3) // 0.15
 */
export function editDistance(left: string, right: string, limit: number): number {
  one.take(left)
  other.take(right)
  const most = hundredthsWithin(limit)
  const cost = costBetween(one, other, most)
  return cost > most ? Number.POSITIVE_INFINITY : cost / UNIT
}

/** One word after the other that many others are compared with, which lie as bytes (one letter each) in one array. */
export class AskedWord {
  readonly #asked = new Letters()

  /** Sets the word that is asked about. */
  ask(word: string): void {
    this.#asked.take(word)
  }

  /** Whether {@link editDistance} from the word at a place in the array is within the limit. */
  isWithin(bytes: Uint8Array, start: number, length: number, limit: number): boolean {
    other.takeBytes(bytes, start, length)
    const most = hundredthsWithin(limit)
    return costBetween(this.#asked, other, most) <= most
  }
}

const hundredthsWithin = (limit: number): number => Math.floor(limit * UNIT + 1e-6)

/** Cost in hundredths, or something above `most`. Only cells that a way within the limit can lead through are looked at (E. Ukkonen 1985). */
function costBetween(a: Letters, b: Letters, most: number): number {
  const [lettersA, lettersB, gapsA, gapsB] = [a.letters, b.letters, a.gaps, b.gaps]
  const [height, width] = [a.length, b.length]
  const surplus = height - width
  if (surplus * a.least > most || -surplus * b.least > most) return BEYOND
  const down = furthest(most, a.least, b.least, surplus)
  const up = furthest(most, b.least, a.least, -surplus)
  let [older, old, now] = rows
  let leastBefore = 0
  old[0] = 0
  for (let j = 1; j <= width; j++) old[j] = (old[j - 1] ?? 0) + (gapsB[j + 1] ?? 0)
  for (let i = 1; i <= height; i++) {
    const letter = lettersA[i + 1] ?? 0
    const before = lettersA[i] ?? 0
    const leaving = gapsA[i + 1] ?? 0
    const row = letter << BITS
    const from = i > down ? i - down : 1
    const to = i + up < width ? i + up : width
    let diagonal = old[from - 1] ?? 0
    // The first column is a way of its own: everything so far left out.
    let last = from === 1 && i <= down ? (old[0] ?? 0) + leaving : BEYOND
    now[from - 1] = last
    let letterB = from === 1 ? 0 : (lettersB[from] ?? 0)
    let cheapest = last
    for (let j = from; j <= to; j++) {
      const otherBefore = letterB
      letterB = lettersB[j + 1] ?? 0
      const above = old[j] ?? 0
      let cost =
        diagonal +
        ((letter | letterB) < SIZE ? (substitution[row | letterB] ?? 0) : letter === letterB ? 0 : UNIT)
      if (above + leaving < cost) cost = above + leaving
      const beside = last + (gapsB[j + 1] ?? 0)
      if (beside < cost) cost = beside
      if (letter === otherBefore && before === letterB && letter !== letterB && i > 1) {
        const swapped = (older[j - 2] ?? 0) + SWAPPED_COST
        if (swapped < cost) cost = swapped
      }
      now[j] = cost
      if (cost < cheapest) cheapest = cost
      diagonal = above
      last = cost
    }
    if (to < width) now[to + 1] = BEYOND
    // A swap reaches back two rows, so both must be beyond the limit.
    if (cheapest > most && leastBefore + SWAPPED_COST > most) return BEYOND
    leastBefore = cheapest
    const free = older
    older = old
    old = now
    now = free
  }
  return old[width] ?? 0
}
