import { countryCode } from '../../core/country-code.js'
import { canonicalIdentifier, type IdentifierKind } from '../../core/identifier.js'
import { NUMBER_TYPES, type NumberType, numberNamed, numberType } from '../../core/identifiers/number-type.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import { SHORTEST_NUMBER } from '../identifier-keys.js'
import type { Holder, IdentifierPostings } from '../identifier-postings.js'
import type { ListedEntity, ListedIdentifier } from '../listed-entity.js'
import type { QueryIdentifier } from '../query.js'
import type { Refused } from '../result.js'
import { MAIN, QUALIFIERS } from '../weights.js'

/** A number as asked, read: undefined is what the query does not say. */
type Asked = Readonly<{
  text: string
  value: string
  kind: IdentifierKind | undefined
  type: NumberType | undefined
  country: string | undefined
}>

function read(identifier: QueryIdentifier): Asked {
  const given =
    typeof identifier === 'string' ? { value: identifier, kind: undefined, country: undefined } : identifier
  const isImo = /^\s*IMO\s*(?:no\.?)?\s*\d/i.test(given.value)
  const named = isImo ? numberNamed('imo') : numberNamed(given.kind)
  const country = given.country === undefined ? undefined : countryCode(given.country)
  return {
    text: given.value,
    value: canonicalIdentifier(named?.kind ?? 'other', given.value),
    kind: named?.kind,
    type: named?.type,
    country,
  }
}

const typeOf = ({ kind, value, scheme, country }: ListedIdentifier): NumberType | undefined =>
  numberType(kind, value, scheme, country)

/** Kinds under which one number is published here as this and there as that. */
const SAME_NUMBER: ReadonlySet<IdentifierKind> = new Set(['national_id', 'tax_id', 'registration', 'swift'])
const isOtherKind = (a: IdentifierKind | undefined, b: IdentifierKind): boolean =>
  a !== undefined && a !== b && a !== 'other' && b !== 'other' && !(SAME_NUMBER.has(a) && SAME_NUMBER.has(b))

/** Looks the document numbers of a query up. */
export function identifierFeature(
  identifiers: readonly QueryIdentifier[],
  index: IdentifierPostings,
): readonly Readonly<{ entity: number; item: EvidenceItem }>[] {
  return identifiers.map(read).flatMap((asked) =>
    holdersOf(asked, index).map(({ entity, identifier }) => {
      const { weight, detail } = compare(asked, identifier)
      const comparison = {
        feature: 'identifier',
        weight,
        query: asked.text,
        candidate: identifier.raw,
        detail,
      }
      return { entity, item: evidenceItem('main', comparison, [identifier.row]) }
    }),
  )
}

function compare(asked: Asked, listed: ListedIdentifier): Readonly<{ weight: number; detail: string }> {
  const { country } = asked
  if (country !== undefined && listed.country !== undefined && country !== listed.country)
    return {
      weight: MAIN.identifierOtherCountry,
      detail: `The same number, but issued by ${listed.country.toUpperCase()} and not by ${country.toUpperCase()}.`,
    }
  if (isOtherKind(asked.kind, listed.kind))
    return {
      weight: MAIN.identifierOtherKind,
      detail: `The same number, but listed as ${listed.scheme} and asked as ${asked.kind?.replace('_', ' ')}.`,
    }
  if (
    listed.kind === 'swift' &&
    branchOf(asked.value) !== branchOf(listed.value) &&
    branchOf(asked.value) !== '' &&
    branchOf(listed.value) !== ''
  )
    return {
      weight: MAIN.identifierBranch,
      detail: `Another branch of the same bank, listed as ${listed.scheme}.`,
    }
  const wrong = asked.type !== undefined && !NUMBER_TYPES[asked.type].isRight(asked.value)
  const doubt = wrong ? ' Its check digit is wrong on both sides: compare with the original.' : ''
  return { weight: MAIN.identifier, detail: `The same number, listed as ${listed.scheme}.${doubt}` }
}

/** Eleven characters of a SWIFT code (ISO 9362) name a branch; the bank is named by the first eight, XXX is its head office. */
const BIC_WITH_BRANCH = /^[A-Z]{6}[A-Z0-9]{5}$/
const branchOf = (bic: string): string => bic.slice(8).replace(/^XXX$/, '')

function holdersOf({ value, kind }: Asked, index: IdentifierPostings): readonly Holder[] {
  const exact = index.numbers(value)
  if (exact.length > 0 || !BIC_WITH_BRANCH.test(value) || (kind !== undefined && kind !== 'swift'))
    return exact
  return index.numbers(value.slice(0, 8))
}

/** Numbers that cannot be what they are said to be. They are looked up all the same: a list may have the same mistake. */
export const wrongNumbers = (identifiers: readonly QueryIdentifier[]): Refused[] =>
  identifiers.map(read).flatMap(({ text, value, type }) => {
    const length = canonicalIdentifier('other', value).length
    if (length > 0 && length < SHORTEST_NUMBER)
      return [{ field: 'identifiers', value: text, reason: TOO_SHORT }]
    return type === undefined || NUMBER_TYPES[type].isRight(value)
      ? []
      : [
          {
            field: 'identifiers',
            value: text,
            reason: `no ${NUMBER_TYPES[type].title}: its length or check digit is wrong; check for a typing error`,
          },
        ]
  })

const TOO_SHORT = `shorter than ${SHORTEST_NUMBER} characters: many have such a number, and it was not looked up`

/** A number of the same kind and country that differs speaks against, when none agrees; one that stays for life speaks louder. */
export function identifierConflict(
  identifiers: readonly QueryIdentifier[],
  entity: ListedEntity,
): EvidenceItem | undefined {
  const found = identifiers.map(read).flatMap((asked) => conflict(asked, entity) ?? [])
  return [...found].sort((a, b) => a.comparison.weight - b.comparison.weight)[0]
}

function conflict(asked: Asked, entity: ListedEntity): EvidenceItem | undefined {
  if (asked.kind === undefined || asked.kind === 'wallet') return undefined
  const lasting = lastingRivals(asked, entity)
  const rivals =
    lasting.length > 0 || asked.country === undefined
      ? lasting
      : entity.identifiers.filter(({ kind, country }) => kind === asked.kind && country === asked.country)
  const [rival] = rivals
  if (rival === undefined || rivals.some(({ value }) => value === asked.value)) return undefined
  const isLasting = lasting.length > 0
  const comparison = {
    feature: 'identifier',
    weight: isLasting ? QUALIFIERS.identifierLasting : QUALIFIERS.identifierOther,
    query: asked.text,
    candidate: rival.raw,
    detail:
      isLasting && asked.type !== undefined
        ? `Another ${NUMBER_TYPES[asked.type].title}, and it stays with its holder.`
        : 'Another number of the same kind and country; documents are renewed.',
  }
  return evidenceItem('qualifier', comparison, [rival.row])
}

/** Listed numbers of the same lasting type, all of them right: a typing error is no other holder. Banks have many branches and codes. */
function lastingRivals({ type, value }: Asked, { identifiers }: ListedEntity): ListedIdentifier[] {
  if (type === undefined || type === 'bic' || !NUMBER_TYPES[type].isRight(value)) return []
  return identifiers.filter((one) => typeOf(one) === type && NUMBER_TYPES[type].isRight(one.value))
}
