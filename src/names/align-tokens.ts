import { consonantSimilarity } from './consonant-similarity.js'
import type { NameToken } from './prepared-name.js'
import { LEAST, mayBeLike, tokenSimilarity, wordSimilarity } from './token-similarity.js'

/** Words of one name set against words of the other; `left` and `right` are positions, several when words were joined. */
export type Pair = Readonly<{ left: readonly number[]; right: readonly number[]; similarity: number }>

type Edge = Readonly<{ leftMask: number; rightMask: number; pair: Pair; value: number; weight: number }>

/** What joined words lose against words that correspond one by one. */
const JOINED = 0.98
/** Beyond so many possible pairs an exact search would take too long; the best pairs are then taken one after the other. */
const EXACT = 24
/** Names made to have many equally good ways are given up on after so many steps, with the best way so far: the first is the greedy one. */
const MOST_STEPS = 5000

/**
 * Sets the words of two names against each other so that the sum of likeness times weight is greatest; each word is used once, adjacent
 * words may be joined (`sang man` = `sangman`). Pairs come in the order of the left name. Names have at most 30 words.
 */
export function alignTokens(left: readonly NameToken[], right: readonly NameToken[]): Pair[] {
  const pairs: Pair[] = []
  let usedLeft = 0
  let usedRight = 0
  // Equal words belong together: taking them out first changes no optimum and leaves little to search.
  for (let i = 0; i < left.length; i++)
    for (let j = 0; j < right.length; j++) {
      if ((usedRight & (1 << j)) !== 0 || left[i]?.text !== right[j]?.text) continue
      pairs.push({ left: [i], right: [j], similarity: 1 })
      usedLeft |= 1 << i
      usedRight |= 1 << j
      break
    }
  if (pairs.length < left.length && pairs.length < right.length) {
    const edges = edgesOf(left, right, usedLeft, usedRight)
    if (edges.length > 0) pairs.push(...(edges.length <= EXACT ? best(edges) : greedy(edges)))
  }
  return pairs.sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0))
}

function edgesOf(
  left: readonly NameToken[],
  right: readonly NameToken[],
  usedLeft: number,
  usedRight: number,
): Edge[] {
  const edges: Edge[] = []
  const add = (l: readonly number[], r: readonly number[], similarity: number): void => {
    const weight = (sum(left, l) + sum(right, r)) / 2
    const pair = { left: l, right: r, similarity }
    edges.push({ leftMask: mask(l), rightMask: mask(r), pair, value: similarity * weight, weight })
  }
  const runsLeft = runs(left, usedLeft)
  const runsRight = runs(right, usedRight)
  for (let i = 0; i < left.length; i++) {
    const token = left[i]
    if (token === undefined || (usedLeft & (1 << i)) !== 0) continue
    for (let j = 0; j < right.length; j++) {
      const other = right[j]
      if (other === undefined || (usedRight & (1 << j)) !== 0) continue
      const similarity = tokenSimilarity(token, other)
      if (similarity >= LEAST) add([i], [j], similarity)
    }
    if (joinable(token))
      for (const run of runsRight) {
        const similarity = joinedSimilarity(token, run)
        if (similarity >= LEAST) add([i], run.at, similarity)
      }
  }
  if (runsLeft.length > 0)
    for (let j = 0; j < right.length; j++) {
      const other = right[j]
      if (other === undefined || (usedRight & (1 << j)) !== 0 || !joinable(other)) continue
      for (const run of runsLeft) {
        const similarity = joinedSimilarity(other, run)
        if (similarity >= LEAST) add(run.at, [j], similarity)
      }
    }
  return edges
}

const sum = (tokens: readonly NameToken[], at: readonly number[]): number => {
  let total = 0
  for (const i of at) total += tokens[i]?.weight ?? 0
  return total
}

const mask = (at: readonly number[]): number => {
  let bits = 0
  for (const i of at) bits |= 1 << i
  return bits
}

const joinable = ({ tag, text }: NameToken): boolean => text.length > 3 && tag !== 'number' && tag !== 'form'

type Run = Readonly<{
  at: readonly number[]
  text: string
  /** Letters of the words, as they are and folded, one bit each. */
  letters: number
  foldedLetters: number
  mandarin: boolean
  spelling: NameToken['spelling']
}>

/** Syllables of Mandarin are written together or apart, but one that differs makes another name. */
function joinedSimilarity({ text: word, spelling, facts }: NameToken, run: Run): number {
  if (word === run.text) return JOINED
  if (spelling === 'consonants' && run.spelling === 'full')
    return JOINED * consonantSimilarity(run.text, word)
  if (run.spelling === 'consonants' && spelling === 'full')
    return JOINED * consonantSimilarity(word, run.text)
  if (Math.abs(word.length - run.text.length) > 3) return 0
  const length = Math.max(word.length, run.text.length)
  if (
    !mayBeLike(facts.letters, run.letters, length) &&
    !mayBeLike(facts.foldedLetters, run.foldedLetters, length)
  )
    return 0
  return run.mandarin && facts.mandarin ? 0 : JOINED * wordSimilarity(word, run.text)
}

/** Words that are never written together with their neighbours. */
const isFixed = ({ tag }: NameToken): boolean => tag === 'number' || tag === 'form' || tag === 'initial'

/** Two or three neighbouring words, not yet used, written as one. */
function runs(tokens: readonly NameToken[], used: number): Run[] {
  const out: Run[] = []
  for (let i = 0; i + 1 < tokens.length; i++) {
    let text = ''
    let mandarin = true
    let letters = 0
    let foldedLetters = 0
    for (let k = i; k < Math.min(i + 3, tokens.length); k++) {
      const token = tokens[k]
      if (token === undefined || (used & (1 << k)) !== 0 || isFixed(token)) break
      text += token.text
      mandarin &&= token.facts.pinyin
      letters |= token.facts.letters
      foldedLetters |= token.facts.foldedLetters
      if (k === i) continue
      const at = k === i + 1 ? [i, k] : [i, i + 1, k]
      out.push({ at, text, letters, foldedLetters, mandarin, spelling: token.spelling })
    }
  }
  return out
}

/** Exact maximum over all sets of pairs without a common word. */
function best(edges: readonly Edge[]): Pair[] {
  const [only] = edges
  if (only !== undefined && edges.length === 1) return [only.pair]
  let top: readonly Edge[] = []
  let topValue = 0
  let topWeight = 0
  let steps = 0
  const sorted = [...edges].sort((a, b) => b.value - a.value)
  /** Sum of the values from here on: no choice behind an edge can gain more. */
  const rest = new Float64Array(sorted.length + 1)
  for (let i = sorted.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (sorted[i]?.value ?? 0)
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
    for (let i = from; i < sorted.length && steps < MOST_STEPS; i++) {
      if (value + (rest[i] ?? 0) < topValue - 1e-9) return
      steps++
      const edge = sorted[i]
      if (edge === undefined || (edge.leftMask & leftUsed) !== 0 || (edge.rightMask & rightUsed) !== 0)
        continue
      const next = [...chosen, edge]
      walk(
        i + 1,
        leftUsed | edge.leftMask,
        rightUsed | edge.rightMask,
        next,
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
  let usedLeft = 0
  let usedRight = 0
  for (const { pair, leftMask, rightMask } of [...edges].sort((a, b) => b.value - a.value)) {
    if ((leftMask & usedLeft) !== 0 || (rightMask & usedRight) !== 0) continue
    usedLeft |= leftMask
    usedRight |= rightMask
    out.push(pair)
  }
  return out
}
