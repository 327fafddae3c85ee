import type { IdentifierKind } from '../core/identifier.js'
import type { Query, QueryIdentifier } from './query.js'

/** Properties of one side of a pair, FollowTheMoney names, each one value or several. */
export type Props = Readonly<Record<string, string | readonly string[]>>

/** One side of a pair: a name, and what else is known. */
export type PairSide = Readonly<{ name?: string | undefined; props?: Props | undefined }>

const IDENTIFIERS: Readonly<Record<string, IdentifierKind>> = {
  passportNumber: 'passport',
  idNumber: 'national_id',
  nationalId: 'national_id',
  taxNumber: 'tax_id',
  innCode: 'tax_id',
  vatCode: 'tax_id',
  registrationNumber: 'registration',
  ogrnCode: 'registration',
  leiCode: 'registration',
  uscCode: 'registration',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  swiftBic: 'swift',
}

const values = (props: Props | undefined, ...keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const value = props !== undefined && Object.hasOwn(props, key) ? props[key] : undefined
    return value === undefined ? [] : typeof value === 'string' ? [value] : [...value]
  })

const unique = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text.trim() !== '')),
]

/** The name that given and family names make together, where a side has them apart. */
const joinedParts = (props: Props | undefined): string =>
  [['firstName'], ['secondName', 'middleName', 'fatherName'], ['lastName']]
    .flatMap((keys) => values(props, ...keys).slice(0, 1))
    .join(' ')

/** Names of a side: the one given and those of its properties; when there is none, the one that their parts make. */
export function namesOf({ name, props }: PairSide): string[] {
  const whole = unique([
    ...(name === undefined ? [] : [name]),
    ...values(props, 'name', 'alias', 'previousName', 'weakAlias'),
  ])
  return whole.length > 0 ? whole : unique([joinedParts(props)])
}

/** Names that the properties call weak. */
export const weakNamesOf = ({ props }: PairSide): string[] => values(props, 'weakAlias')

/** Countries of a side. */
export const countriesOf = ({ props }: PairSide): string[] =>
  values(props, 'nationality', 'citizenship', 'country', 'jurisdiction')

/** Birth dates of a side. */
export const birthsOf = ({ props }: PairSide): string[] => values(props, 'birthDate')

/** Gender of a side. */
export const genderOf = ({ props }: PairSide): string | undefined => values(props, 'gender')[0]

/** Wallets of a side. */
export const walletsOf = ({ props }: PairSide): string[] => values(props, 'publicKey', 'wallet')

/** Numbers of a side with their kind. */
export const identifiersOf = ({
  props,
}: PairSide): readonly Readonly<{ kind: IdentifierKind; value: string; property: string }>[] =>
  Object.entries(IDENTIFIERS).flatMap(([property, kind]) =>
    values(props, property).map((value) => ({ kind, value, property })),
  )

/** A side as a query. */
export function sideAsQuery(side: PairSide, schema: string | undefined): Query {
  const [name, ...aliases] = namesOf(side)
  const [country] = countriesOf(side)
  const [birthDate] = birthsOf(side)
  return {
    id: 'pair',
    name,
    schema,
    aliases,
    birthDate,
    country,
    gender: genderOf(side),
    identifiers: identifiersOf(side).map(({ value, kind }): QueryIdentifier => ({ value, kind, country })),
    wallets: walletsOf(side),
    domains: values(side.props, 'website', 'email'),
  }
}
