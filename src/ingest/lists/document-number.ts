import { leadingCountry } from './written-country.js'

/** A document number taken out of a sentence about it, and the country that the sentence names, as written there. */
export type WrittenNumber = Readonly<{ number: string; country: string | null }>

const LONGEST = 40
/** Fewer letters and digits name nothing. */
const SHORTEST = 3
/** From here on the sentence speaks about the document, no longer of its number. */
const ABOUT =
  /[,;]?\s+(?:issued|delivered|expir|valid|date of|under|in the name|with|officially|cancelled|fraud|approx|passport|bearing|on \d).*$/i
const ABOUT_FIRST = /^(?:issued|delivered|expir|valid|date of|under|in the name|officially|cancelled|on \d)/i
const MARKER = /^.*(?:\bnumber|\bn(?:o|r)(?:\.|:|\s|(?=\d))|№|\bn[°º])[\s.:]*(?=(?:[A-Z]{1,3}\s)?\S*\d)/i
/** Words in front of a number; up to four capitals directly before it are its series. */
const LABEL =
  /^(?:(?:(?=\S*[\p{Ll}’'/])[\p{L}’'/.-]+|\p{Lu}{5,}|ID|SSN|ITIN|NIF|INN|OGRN|OKPO|SRN)[\s:]+)+(?=\S*[\p{N}\s])/u
/** Several numbers in one value; KPP, INN and others stand before a further number. */
const SEVERAL = /\s*,\s*|\s+(?:and|or)\s+|\s+[/–]\s+|\/\s+|\s+(?=(?:KPP|INN|OGRN|OKPO)\b)/
/** The card of Myanmar: state, township, kind of citizenship in brackets, number. */
const MYANMAR = /^\d{1,2}\/[\p{L} ]+\(\p{L}+\)[\s-]*\d[\d ]*/u

/**
 * Numbers and country of a document as lists write them: `L 191609 (Tunisian passport number issued on 28.2.1996)`, `Libyan Passport No. 96/184442`,
 * `series МН No 553834`, `Jordan 654781`. Russian KPP codes are left out: a tax office gives one to many. Empty when no number stands there.
 */
export function documentNumbers(text: string): readonly WrittenNumber[] {
  const line = text
    .replace(/\s+/g, ' ')
    .slice(0, 500)
    .replace(/^[\s"']+|[\s"'.,;]+$/g, '')
  const [myanmar] = MYANMAR.exec(line) ?? []
  if (myanmar !== undefined) return [{ number: myanmar.trim(), country: 'Myanmar' }]
  const country = countryIn(line)
  const series = /^series\s+(\S+)\s+No\.?\s*(\S+)/i.exec(line)
  if (series !== null) return [{ number: `${series[1]} ${series[2]}`, country }]
  const [before = ''] = line.split(/\s*[([]/, 1)
  // "identification card (tazkira) number 545167": the number stands behind the bracket.
  const head = /\d/.test(before) ? before : line.replace(/\s*[([][^)\]]*[)\]]/g, '')
  const numbers: string[] = []
  for (const part of head.split(SEVERAL)) {
    if (ABOUT_FIRST.test(part)) break
    const number = bare(part, country)
    const letters = number.replace(/[^\p{L}\p{N}]/gu, '').length
    if (!/\d/.test(number) || number.length > LONGEST || letters < SHORTEST) continue
    if (isYear(part, number)) continue
    if (!isKpp(part, number, numbers) && !numbers.includes(number)) numbers.push(number)
  }
  return numbers.map((number) => ({ number, country }))
}

/** The first of {@link documentNumbers}; undefined when there is none. */
export const documentNumber = (text: string): WrittenNumber | undefined => documentNumbers(text)[0]

function bare(part: string, country: string | null): string {
  return withoutCountry(part, country)
    .replace(MARKER, '')
    .replace(/^(?:[\p{L}.-]+ ){0,4}[\p{L}.-]+:\s*/u, '')
    .replace(LABEL, '')
    .replace(ABOUT, '')
    .replace(/^(\d{10})\/\d{9}$/, '$1')
    .replace(/^[\s.:]+|[\s.,:]+$/g, '')
}

/** The number without the country before or behind it. */
function withoutCountry(part: string, country: string | null): string {
  if (country === null) return part
  if (part.startsWith(`${country} `)) return part.slice(country.length + 1)
  return part.endsWith(` ${country}`) ? part.slice(0, -country.length - 1) : part
}

/** `passport issued in 1993` has a year and no number. */
const isYear = (part: string, number: string): boolean =>
  /^\d{4}$/.test(number) && /\b(?:issued|expired?|valid)\b\D*\d{4}$/i.test(part)

const isKpp = (part: string, number: string, before: readonly string[]): boolean =>
  /^KPP\b/.test(part) || (/^\d{9}$/.test(number) && before.some((one) => /^(?:\d{10}|\d{13})$/.test(one)))

/** The country with which the sentence, a bracket or a part behind a comma begins, or with which it ends. */
const countryIn = (line: string): string | null =>
  line.split(/[([]|,\s/).flatMap((part) => leadingCountry(part.replace(/[)\]].*$/, '')) ?? [])[0] ??
  leadingCountry(/\d\s+(\p{Lu}\p{Ll}+)(?:,|$)/u.exec(line)?.[1] ?? '') ??
  null
