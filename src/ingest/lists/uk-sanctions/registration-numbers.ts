import { canonicalIdentifier, type IdentifierKind } from '../../../core/identifier.js'
import type { ListIdentifier } from '../document-kind.js'

/** Words, of which those with four digits at least can be numbers. One pass and no way back: the text may be anything. */
const WORD = /[\p{L}\p{N}]+(?:[/.-]+[\p{L}\p{N}]+)*/gu
/** The field holds a few numbers; what is longer is none. */
const LONGEST = 4000
const TAX = /\b(?:INN|TIN|VAT|tax(?:payer)?)\b/i
const BANK = /\b(?:SWIFT|BIC)\b/i

/**
 * Numbers of a business out of the free text in which the UK lists write them: `INN: 7710137066`, `OGRN - 1247700291200 KPP: 770701001`,
 * `Company number 03503060`. Each number comes with the words before it, or behind it in brackets, as its scheme.
 */
export function registrationNumbers(text: string): ListIdentifier[] {
  // `7720603527OGRN: 107…` lacks the blank between two numbers.
  const spaced = text.slice(0, LONGEST).replace(/(\d)(?=\p{Lu}{3,}\s*[:–-]\s)/gu, '$1 ')
  const found = [...spaced.matchAll(WORD)].filter(([number]) => (number.match(/\d/g)?.length ?? 0) >= 4)
  const numbers = found.map((match, index): ListIdentifier => {
    const before = found[index - 1]
    const from = before === undefined ? 0 : before.index + before[0].length
    const lead = spaced.slice(from, match.index)
    const behind = /^\s*\(([^)]{1,80})\)/.exec(spaced.slice(match.index + match[0].length))?.[1]
    const label = words(lead.replace(/^\s*\([^)]*\)/, '')) || words(behind ?? '')
    const kind: IdentifierKind = TAX.test(label) ? 'tax_id' : BANK.test(label) ? 'swift' : 'registration'
    const raw = match[0]
    return { kind, value: canonicalIdentifier(kind, raw), raw, scheme: label || PLAIN, country: null }
  })
  if (numbers.length > 0 || !/[\p{L}\p{N}]/u.test(text)) return numbers
  const raw = text.slice(0, LONGEST).trim()
  return [
    {
      kind: 'registration',
      value: canonicalIdentifier('registration', raw),
      raw,
      scheme: PLAIN,
      country: null,
    },
  ]
}

const PLAIN = 'Business registration number'

/** The words of a label without the punctuation around it. */
const words = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.)/–-]+|[\s,;:.(#/–-]+$/g, '')
    .slice(-60)
