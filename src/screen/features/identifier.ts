import { canonicalIdentifier, IDENTIFIER_KINDS } from '../../core/identifier.js'
import { countryCode } from '../country-code.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { IdentifierPostings } from '../identifier-postings.js'
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
    index.numbers(one.value).map(({ entity, identifier }) => {
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
