import { countryCode } from '../../core/country-code.js'
import { canonicalIdentifier, IDENTIFIER_KINDS } from '../../core/identifier.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { Holder, IdentifierPostings } from '../identifier-postings.js'
import type { ListedEntity } from '../listed-entity.js'
import type { QueryIdentifier } from '../query.js'
import { MAIN, QUALIFIERS } from '../weights.js'

type Asked = Readonly<{ value: string; kind?: string | undefined; country?: string | undefined }>

const asked = (identifier: QueryIdentifier): Asked =>
  typeof identifier === 'string' ? { value: identifier } : identifier

/** Looks the document numbers of a query up. */
export function identifierFeature(
  identifiers: readonly QueryIdentifier[],
  index: IdentifierPostings,
): readonly Readonly<{ entity: number; item: EvidenceItem }>[] {
  return identifiers.map(asked).flatMap((one) =>
    holdersOf(one.value, index).map(({ entity, identifier }) => {
      const country = one.country === undefined ? undefined : countryCode(one.country)
      const other =
        country !== undefined && identifier.country !== undefined && country !== identifier.country
      const detail = other
        ? `The same number, but issued by ${identifier.country?.toUpperCase()} and not by ${country?.toUpperCase()}.`
        : `The same number, listed as ${identifier.scheme}.`
      const weight = other ? MAIN.identifierOtherCountry : MAIN.identifier
      return {
        entity,
        item: evidenceItem(
          'main',
          { feature: 'identifier', weight, query: one.value, candidate: identifier.raw, detail },
          [identifier.row],
        ),
      }
    }),
  )
}

/** Eleven characters of a SWIFT code (ISO 9362) name a branch; the bank is named by the first eight. */
const BRANCH = /^[A-Z]{6}[A-Z0-9]{5}$/i

const holdersOf = (value: string, index: IdentifierPostings): readonly Holder[] => {
  const exact = index.numbers(value)
  return exact.length > 0 || !BRANCH.test(value.trim()) ? exact : index.numbers(value.trim().slice(0, 8))
}

const isKind = (text: string): boolean => (IDENTIFIER_KINDS as readonly string[]).includes(text)

/** A number of the same kind and country that differs speaks against, when none agrees. */
export function identifierConflict(
  identifiers: readonly QueryIdentifier[],
  entity: ListedEntity,
): EvidenceItem | undefined {
  for (const one of identifiers.map(asked)) {
    if (one.kind === undefined || !isKind(one.kind) || one.kind === 'wallet') continue
    const country = one.country === undefined ? undefined : countryCode(one.country)
    if (country === undefined) continue
    const rivals = entity.identifiers.filter(
      (listed) => listed.kind === one.kind && listed.country === country,
    )
    const [rival] = rivals
    const value = canonicalIdentifier(rival?.kind ?? 'other', one.value)
    if (rival === undefined || rivals.some((listed) => listed.value === value)) continue
    return evidenceItem(
      'qualifier',
      {
        feature: 'identifier',
        weight: QUALIFIERS.identifierOther,
        query: one.value,
        candidate: rival.raw,
        detail: `Another number of the same kind and country; documents are renewed.`,
      },
      [rival.row],
    )
  }
  return undefined
}
