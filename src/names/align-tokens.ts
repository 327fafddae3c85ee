import type { NameToken } from './prepared-name.js'
import { isPinyin, isPinyinWord } from './scripts/pinyin-syllables.js'
import { LEAST, tokenSimilarity, wordSimilarity } from './token-similarity.js'

/** Words of one name set against words of the other; `left` and `right` are positions, several when words were joined. */
export type Pair = Readonly<{ left: readonly number[]; right: readonly number[]; similarity: number }>

type Edge = Readonly<{ leftMask: number; rightMask: number; pair: Pair; value: number; weight: number }>

/** What joined words lose against words that correspond one by one. */
const JOINED = 0.98
/** Beyond so many open words on a side an exact search would take too long; the best pairs are then taken one after the other. */
const EXACT = 7

/**
 * Sets the words of two names against each other so that the sum of likeness times weight is greatest; each word is used once, adjacent
 * words may be joined (`sang man` = `sangman`). Pairs come in the order of the left name.
 */
export function alignTokens(left: readonly NameToken[], right: readonly NameToken[]): Pair[] {
  const pairs: Pair[] = []
  const openLeft = new Set(left.keys())
  const openRight = new Set(right.keys())
  // Equal words belong together: taking them out first changes no optimum and leaves little to search.
  for (let i = 0; i < left.length; i++) {
    const token = left[i]
    for (const j of openRight) {
      const other = right[j]
      if (token === undefined || other === undefined || token.text !== other.text) continue
      pairs.push({ left: [i], right: [j], similarity: 1 })
      openLeft.delete(i)
      openRight.delete(j)
      break
    }
  }
  if (openLeft.size > 0 && openRight.size > 0) {
    const edges = edgesOf(left, right, [...openLeft], [...openRight])
    pairs.push(...(openLeft.size <= EXACT && openRight.size <= EXACT ? best(edges) : greedy(edges)))
  }
  return pairs.sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0))
}

function edgesOf(
  left: readonly NameToken[],
  right: readonly NameToken[],
  openLeft: readonly number[],
  openRight: readonly number[],
): Edge[] {
  const edges: Edge[] = []
  const add = (l: readonly number[], r: readonly number[], similarity: number): void => {
    if (similarity < LEAST) return
    const weight = (sum(left, l) + sum(right, r)) / 2
    edges.push({
      leftMask: mask(l, openLeft),
      rightMask: mask(r, openRight),
      pair: { left: l, right: r, similarity },
      value: similarity * weight,
      weight,
    })
  }
  const joinedLeft = runs(left, openLeft)
  const joinedRight = runs(right, openRight)
  for (const i of openLeft) {
    const token = left[i]
    if (token === undefined) continue
    for (const j of openRight) {
      const other = right[j]
      if (other !== undefined) add([i], [j], tokenSimilarity(token, other))
    }
    for (const run of joinedRight) add([i], run.at, joinable(token) ? joinedSimilarity(token.text, run) : 0)
  }
  for (const j of openRight) {
    const other = right[j]
    if (other === undefined || !joinable(other)) continue
    for (const run of joinedLeft) add(run.at, [j], joinedSimilarity(other.text, run))
  }
  return edges
}

const sum = (tokens: readonly NameToken[], at: readonly number[]): number =>
  at.reduce((total, i) => total + (tokens[i]?.weight ?? 0), 0)

const mask = (at: readonly number[], open: readonly number[]): number =>
  at.reduce((bits, i) => bits | (1 << open.indexOf(i)), 0)

const joinable = ({ tag, text }: NameToken): boolean => text.length > 3 && tag !== 'number' && tag !== 'form'

type Run = Readonly<{ at: readonly number[]; text: string; mandarin: boolean }>

/** Syllables of Mandarin are written together or apart, but one that differs makes another name. */
function joinedSimilarity(word: string, run: Run): number {
  if (word === run.text) return JOINED
  return run.mandarin && isPinyinWord(word) ? 0 : JOINED * wordSimilarity(word, run.text)
}

/** Two or three neighbouring words written as one. */
function runs(tokens: readonly NameToken[], open: readonly number[]): Run[] {
  const out: Run[] = []
  for (const i of open)
    for (let length = 2; length <= 3; length++) {
      const at = Array.from({ length }, (_, k) => i + k)
      if (!at.every((k) => open.includes(k))) break
      const words = at.flatMap((k) => tokens[k] ?? [])
      if (words.length < length || words.some(({ tag }) => tag === 'number' || tag === 'form')) break
      out.push({
        at,
        text: words.map(({ text }) => text).join(''),
        mandarin: words.every(({ text }) => isPinyin(text)),
      })
    }
  return out
}

/** Exact maximum over all sets of pairs without a common word. */
function best(edges: readonly Edge[]): Pair[] {
  let top: readonly Edge[] = []
  let topValue = 0
  let topWeight = 0
  const byLeft = [...edges].sort((a, b) => b.value - a.value)
  /** Sum of the values from here on: no choice behind an edge can gain more. */
  const rest = byLeft.map(() => 0)
  for (let i = byLeft.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (byLeft[i]?.value ?? 0)
  const walk = (
    from: number,
    leftUsed: number,
    rightUsed: number,
    chosen: readonly Edge[],
    value: number,
    weight: number,
  ): void => {
    if (value > topValue + 1e-9 || (value > topValue - 1e-9 && weight > topWeight + 1e-9)) {
      top = chosen
      topValue = value
      topWeight = weight
    }
    for (let i = from; i < byLeft.length; i++) {
      if (value + (rest[i] ?? 0) < topValue - 1e-9) return
      const edge = byLeft[i]
      if (edge === undefined || (edge.leftMask & leftUsed) !== 0 || (edge.rightMask & rightUsed) !== 0)
        continue
      walk(
        i + 1,
        leftUsed | edge.leftMask,
        rightUsed | edge.rightMask,
        [...chosen, edge],
        value + edge.value,
        weight + edge.weight,
      )
    }
  }
  walk(0, 0, 0, [], 0, 0)
  return top.map(({ pair }) => pair)
}

/** The best pair, then the best of what is left, and so on. */
function greedy(edges: readonly Edge[]): Pair[] {
  const out: Pair[] = []
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  for (const { pair } of [...edges].sort((a, b) => b.value - a.value)) {
    if (pair.left.some((i) => usedLeft.has(i)) || pair.right.some((j) => usedRight.has(j))) continue
    for (const i of pair.left) usedLeft.add(i)
    for (const j of pair.right) usedRight.add(j)
    out.push(pair)
  }
  return out
}
