import { alignTokens, type Pair } from './align-tokens.js'
import { koreanSimilarity } from './korean-name.js'
import { nameGroup } from './name-groups.js'
import type { NameKind, NameToken, PreparedName } from './prepared-name.js'
import { OFFICES } from './titles.data.js'

/** Likeness of two names; `explain` says why in one sentence. */
export type NameComparison = Readonly<{ score: number; explain(): string }>

/**
 * How much words count that the other name does not have.
 *
 * `both`: words left over on both sides contradict each other (another given name, another place). `one`: words left over on one side
 * only may have been left out. `single`: the same when only one telling word agrees, because then a surname alone would make a match.
 */
const LEFT_OVER = {
  person: { both: 1.25, one: 0.28, single: 0.9 },
  entity: { both: 1.1, one: 0.55, single: 0.85 },
} as const satisfies Record<NameKind, { both: number; one: number; single: number }>

/**
 * Words left over on one side of a person's name weigh more the less has agreed: two frequent names of four ("Felipe Sosa" against
 * "SOSA CANISALES, Felipe de Jesus") are hardly evidence, two rare ones are.
 */
const ENOUGH = { agreed: 2, least: 1, extra: 0.35 } as const
/** In Chinese names nothing is left out: a syllable more is another person. */
const CHINESE_ONE = 1
/** Likeness that a second and every further uncertain word costs: errors do not come in crowds. */
const FURTHER_DOUBT = 0.05
const DOUBTFUL = 0.9

/** Numbers that differ make another fund, trust or unit; a number on one side only makes it likely. */
const OTHER_NUMBER = 0.5
const NUMBER_ON_ONE_SIDE = 0.66
/** Nothing but class words and places agrees: "trading company" is no name. */
const ONLY_GENERIC = 0.5
/** Two different middle initials. */
const OTHER_INITIAL = 0.72
/** Telling words left over on both sides contradict each other, however many others agree: brothers share all names but one. */
const CONTRADICTION = 0.74
/** From this weight on a word that is left over contradicts. */
const TELLING_WEIGHT = 0.35
/** A patronymic may be left out. */
const PATRONYMIC =
  /(?:ovich|evich|yevich|ovych|evych|ovna|evna|yevna|ivna|ovic|evic|ovitch|evitch|avich|auna|ouna|euna|ivich|(?:il|kuzm|luk|fom|nikit)[iy]{0,2}t?ch)$/
const PATRONYMIC_SHARE = 0.35
/** Different legal forms: the same firm under two forms is rarer than a slip, and a group has firms of several forms. */
const OTHER_FORM = 0.98

/**
 * Compares two names of the same kind. The score lies in [0, 1], is symmetric, and depends on nothing but the two names and the shipped
 * tables.
 */
export function compareNames(a: PreparedName, b: PreparedName): NameComparison {
  const written = sameWriting(a, b)
  if (written !== undefined) return written
  // One order for both directions makes the score symmetric to the last digit.
  const [left, right] = b.raw < a.raw ? [b, a] : [a, b]
  const words = compareWords(left, right)
  const korean = left.kind === 'person' ? compareKorean(left, right) : undefined
  return korean === undefined ? words : pick(words, korean)
}

/** The same words in another order: hardly ever another name, but not as sure as the same order. */
const REORDERED = 0.98

/** Names that differ in blanks, punctuation, letter case, script or the order of words only. */
function sameWriting(a: PreparedName, b: PreparedName): NameComparison | undefined {
  const read = (): string => (LATIN.test(a.raw) === LATIN.test(b.raw) ? '' : ', read in Latin letters')
  // Hangul says more than its transcription: 정 and 종 are both `jong`.
  if (a.korean?.hangul === true && b.korean?.hangul === true) return undefined
  if (a.letters === b.letters) {
    const said = a.raw === b.raw ? ', letter by letter' : ' but for case, marks, blanks and punctuation'
    return { score: 1, explain: () => `The same name${said}${read()}.` }
  }
  // The syllables of a Korean given name have their order: 광수 is not Su-kwang.
  const inOrder = a.korean?.hangul === true || b.korean?.hangul === true
  if (!inOrder && a.sortedWords === b.sortedWords)
    return { score: REORDERED, explain: () => `The same words in another order${read()}.` }
  return undefined
}

const LATIN = /\p{Script=Latin}/u

type Korean = Readonly<{ score: number; certain: boolean; exact: boolean }>

function compareKorean(left: PreparedName, right: PreparedName): Korean | undefined {
  const [one, other] = [left.korean, right.korean]
  if (one === undefined || other === undefined) return undefined
  const exact = one.hangul && other.hangul
  return { score: koreanSimilarity(one, other), certain: one.certain || other.certain, exact }
}

function pick(words: NameComparison, korean: Korean): NameComparison {
  // In Hangul every syllable is written as it is: nothing remains to be forgiven to a transcription.
  if (korean.exact) return byKorean(words, korean.score)
  // Korean syllables are short: what counts as a slip elsewhere is another name here.
  if (korean.certain) {
    const score = Math.min(Math.max(words.score, korean.score), korean.score + KOREAN_SLACK)
    return korean.score >= words.score ? byKorean(words, korean.score) : { ...words, score }
  }
  // Neither name shows that it is Korean: Chinese and Vietnamese names can be read so too.
  return words
}

/** What the words may know better than the syllables. */
const KOREAN_SLACK = 0.02

const byKorean = (words: NameComparison, score: number): NameComparison => ({
  ...words,
  score,
  explain: () => 'Both read as the same Korean name, syllable by syllable, whatever the transcription.',
})

/** `President Erdoğan`: an office with a rare surname, of which the whole agrees. */
const BY_OFFICE = 0.79
const RARE = 0.85
const SURE = 0.94

/** One word of a name and an office, nothing else, and the word has its counterpart. */
const isBearer = ({ kind, tokens }: PreparedName, open: readonly NameToken[]): boolean =>
  kind === 'person' &&
  tokens.filter(isTelling).length === 1 &&
  !open.some(isTelling) &&
  tokens.every(({ tag, text }) => tag === 'name' || tag === 'particle' || OFFICES.has(text)) &&
  tokens.some(({ text }) => OFFICES.has(text))

const sameRareName = (pairs: readonly Pair[], left: PreparedName): boolean =>
  pairs.some(
    ({ left: at, similarity }) =>
      similarity >= SURE &&
      at.some((i) => left.tokens[i]?.tag === 'name' && (left.tokens[i]?.weight ?? 0) >= RARE),
  )

const isTelling = ({ tag }: NameToken): boolean => tag === 'name'
const isNumber = ({ tag }: NameToken): boolean => tag === 'number'
const isInitial = ({ tag }: NameToken): boolean => tag === 'initial'
/** `Company` says only that it is one. */
const isCertainForm = ({ tag, text }: NameToken): boolean => tag === 'form' && text !== 'co'

function compareWords(left: PreparedName, right: PreparedName): NameComparison {
  const pairs = alignTokens(left.tokens, right.tokens)
  let usedLeft = 0
  let usedRight = 0
  let agreed = 0
  let matched = 0
  let telling = 0
  for (const pair of pairs) {
    let weight = 0
    let tells = false
    for (const i of pair.left) {
      usedLeft |= 1 << i
      weight += left.tokens[i]?.weight ?? 0
      tells ||= left.tokens[i]?.tag === 'name'
    }
    for (const j of pair.right) {
      usedRight |= 1 << j
      weight += right.tokens[j]?.weight ?? 0
      tells ||= right.tokens[j]?.tag === 'name'
    }
    matched += weight / 2
    agreed += (weight / 2) * pair.similarity
    if (tells) telling += Math.max(pair.left.length, pair.right.length)
  }
  const openLeft = leftOver(left.tokens, usedLeft)
  const openRight = leftOver(right.tokens, usedRight)
  const rule = LEFT_OVER[left.kind]
  const [weightLeft, weightRight] = [missing(openLeft, left.kind), missing(openRight, left.kind)]
  const both = Math.min(weightLeft, weightRight)
  const one = Math.abs(weightLeft - weightRight)
  const divisor = matched + rule.both * both + oneSided(left, right, matched, telling) * one
  const doubts = pairs.filter(({ similarity }) => similarity < DOUBTFUL).length
  let score = divisor === 0 ? 0 : agreed / divisor - FURTHER_DOUBT * Math.max(0, doubts - 1)
  const notes: string[] = []
  if (left.kind === 'entity') {
    const numbers = numberCap(openLeft, openRight)
    if (numbers < 1) notes.push('numbers do not agree')
    score = Math.min(score, numbers)
    if (telling === 0 && !sameShape(left.tokens, right.tokens)) score = Math.min(score, ONLY_GENERIC)
    if (openLeft.some(isCertainForm) && openRight.some(isCertainForm)) score *= OTHER_FORM
  }
  if (hasDigits(left) !== hasDigits(right)) score *= WITH_DIGITS
  if (
    score < BY_OFFICE &&
    (isBearer(left, openLeft) || isBearer(right, openRight)) &&
    sameRareName(pairs, left)
  ) {
    score = BY_OFFICE
    notes.push('an office stands for the given name')
  }
  if (contradicts(openLeft) && contradicts(openRight)) {
    score = Math.min(score, CONTRADICTION)
    notes.push('words contradict each other')
  }
  if (openLeft.some(isInitial) && openRight.some(isInitial)) {
    score = Math.min(score, OTHER_INITIAL)
    notes.push('initials differ')
  }
  return {
    score: Math.min(1, Math.max(0, score)),
    explain: () => describe(pairs, left, right, openLeft, openRight, notes),
  }
}

/** Words whose bit is not set. */
const leftOver = (tokens: readonly NameToken[], used: number): NameToken[] =>
  tokens.filter((_, i) => (used & (1 << i)) === 0)

/** How much words count that stand on one side only. */
function oneSided(left: PreparedName, right: PreparedName, matched: number, telling: number): number {
  const rule = LEFT_OVER[left.kind]
  if (telling <= 1) return rule.single
  if (left.kind === 'entity') return rule.one
  if (left.mandarin && right.mandarin) return CHINESE_ONE
  const lacking = Math.min(1, Math.max(0, (ENOUGH.agreed - matched) / (ENOUGH.agreed - ENOUGH.least)))
  return rule.one + ENOUGH.extra * lacking
}

/** Weight of the words that the other name does not have; patronymics count less, because they are often left out. */
const missing = (tokens: readonly NameToken[], kind: NameKind): number =>
  tokens.reduce((sum, token) => sum + optionalShare(token, kind) * token.weight, 0)

/** Words of organisations that are added and left out without meaning another one; `bank`, `systems` or `Mexico` are not among them. */
const OPTIONAL = new Set([
  'korea',
  'dprk',
  'company',
  'group',
  'general',
  'international',
  'joint',
  'trading',
  'industry',
  'state',
  'global',
])
const OPTIONAL_SHARE = 0.5

/** Mohammed before another name is often left out, in lists and in passports. */
const LEFT_OUT = nameGroup('mohammed')
const LEFT_OUT_SHARE = 0.5

/** A person's name with digits on one side only, read as letters or left out. */
const WITH_DIGITS = 0.97

const hasDigits = ({ kind, letters }: PreparedName): boolean => kind === 'person' && /\d/.test(letters)

/** A number behind a person's name is the writer's (`Viktor Bout 1`), not the name's. */
const NUMBER_SHARE = 0.2

const optionalShare = ({ tag, text, group }: NameToken, kind: NameKind): number => {
  if (kind === 'person' && tag === 'title') return 0
  if (kind === 'person' && tag === 'number') return NUMBER_SHARE
  if (group === LEFT_OUT) return LEFT_OUT_SHARE
  if ((tag === 'place' || tag === 'class') && OPTIONAL.has(text)) return OPTIONAL_SHARE
  return PATRONYMIC.test(text) ? PATRONYMIC_SHARE : 1
}

const contradicts = (tokens: readonly NameToken[]): boolean =>
  tokens.some(({ tag, weight }) => (tag === 'name' || tag === 'place') && weight >= TELLING_WEIGHT)

function numberCap(openLeft: readonly NameToken[], openRight: readonly NameToken[]): number {
  const [left, right] = [openLeft.some(isNumber), openRight.some(isNumber)]
  if (left && right) return OTHER_NUMBER
  return left || right ? NUMBER_ON_ONE_SIDE : 1
}

/** Names without any telling word are the same only when they are the same words, legal forms and particles aside. */
function sameShape(left: readonly NameToken[], right: readonly NameToken[]): boolean {
  const [one, other] = [left.filter(isShape), right.filter(isShape)]
  return one.length === other.length && one.every(({ text }, i) => text === other[i]?.text)
}

const isShape = ({ tag }: NameToken): boolean => tag !== 'particle' && tag !== 'form'

function describe(
  pairs: readonly Pair[],
  left: PreparedName,
  right: PreparedName,
  openLeft: readonly NameToken[],
  openRight: readonly NameToken[],
  notes: readonly string[],
): string {
  const text = (tokens: readonly NameToken[]): string => tokens.map((token) => token.text).join(' ')
  const unlike = pairs
    .filter(({ similarity }) => similarity < 1)
    .map(
      (pair) =>
        `${text(pair.left.flatMap((i) => left.tokens[i] ?? []))} ~ ${text(pair.right.flatMap((j) => right.tokens[j] ?? []))}`,
    )
  const open = [...openLeft, ...openRight].filter(({ weight }) => weight > 0.1).map((token) => token.text)
  const parts = [
    unlike.length === 0
      ? `${pairs.length} of the words are equal`
      : `like but not equal: ${unlike.join(', ')}`,
    ...(open.length === 0 ? [] : [`only on one side: ${open.join(', ')}`]),
    ...notes,
  ]
  return `${parts.join('; ')}.`
}
