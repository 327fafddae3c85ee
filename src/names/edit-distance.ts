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
const substitution = new Float32Array(SIZE * SIZE).fill(1)
const gap = new Float32Array(SIZE).fill(1)
for (let code = 0; code < SIZE; code++) substitution[code * SIZE + code] = 0
for (const [letters, cost] of CONFUSABLE) {
  const [a, b] = [letters.charCodeAt(0), letters.charCodeAt(1)]
  substitution[a * SIZE + b] = cost
  substitution[b * SIZE + a] = cost
}
for (const [letter, cost] of Object.entries(LIGHT)) gap[letter.charCodeAt(0)] = cost
for (let digit = 48; digit <= 57; digit++) {
  gap[digit] = DIGIT
  for (let other = 0; other < SIZE; other++)
    if (other !== digit) {
      substitution[digit * SIZE + other] = DIGIT
      substitution[other * SIZE + digit] = DIGIT
    }
}

const substitutionCost = (a: number, b: number): number =>
  a < SIZE && b < SIZE ? (substitution[a * SIZE + b] ?? 1) : a === b ? 0 : 1
const gapCost = (letter: number, before: number): number =>
  letter === before ? DOUBLED : letter < SIZE ? (gap[letter] ?? 1) : 1

const ROW = 64
let older = new Float32Array(ROW)
let old = new Float32Array(ROW)
let now = new Float32Array(ROW)

/**
 * Cost of turning one word into the other (Damerau-Levenshtein with the costs above, adjacent letters may be swapped). Symmetric. Returns
 * Infinity as soon as the cost must exceed `limit`; words longer than 62 characters are cut there.
 *
 * @example editDistance('mohammed', 'mohamed', 3) // 0.15
 */
export function editDistance(left: string, right: string, limit: number): number {
  const a = left.length > ROW - 2 ? left.slice(0, ROW - 2) : left
  const b = right.length > ROW - 2 ? right.slice(0, ROW - 2) : right
  const width = b.length
  let leastBefore = 0
  old[0] = 0
  for (let j = 1; j <= width; j++)
    old[j] = (old[j - 1] ?? 0) + gapCost(b.charCodeAt(j - 1), b.charCodeAt(j - 2))
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    const before = a.charCodeAt(i - 2)
    const leaving = gapCost(letter, before)
    now[0] = (old[0] ?? 0) + leaving
    let least = now[0]
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1)
      const otherBefore = b.charCodeAt(j - 2)
      let cost = (old[j - 1] ?? 0) + substitutionCost(letter, other)
      const left1 = (old[j] ?? 0) + leaving
      if (left1 < cost) cost = left1
      const right1 = (now[j - 1] ?? 0) + gapCost(other, otherBefore)
      if (right1 < cost) cost = right1
      if (i > 1 && j > 1 && letter === otherBefore && before === other && letter !== other) {
        const swapped = (older[j - 2] ?? 0) + SWAPPED
        if (swapped < cost) cost = swapped
      }
      now[j] = cost
      if (cost < least) least = cost
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (least > limit && leastBefore + SWAPPED > limit) return Number.POSITIVE_INFINITY
    leastBefore = least
    const free = older
    older = old
    old = now
    now = free
  }
  return old[width] ?? Number.POSITIVE_INFINITY
}
