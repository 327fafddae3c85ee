import { countryCodes } from '../core/country-code.js'
import type { SourceRef } from '../core/evidence.js'
import { canonicalIdentifier } from '../core/identifier.js'
import { nameVariants } from '../names/name-variants.js'
import { prepareName } from '../names/prepare-name.js'
import type { NameKind } from '../names/prepared-name.js'
import type { ListedEntity } from './listed-entity.js'
import {
  birthsOf,
  countriesOf,
  genderOf,
  identifiersOf,
  namesOf,
  type PairSide,
  walletsOf,
  weakNamesOf,
} from './pair.js'

/** A pair cites no file: it was given as it is. */
const GIVEN: SourceRef = { file: '', row: 0 }

/** The candidate of a pair as if it were listed. */
export function sideAsEntity(side: PairSide, schema: string | undefined, kind: NameKind): ListedEntity {
  const names = namesOf(side)
  const weak = new Set(weakNamesOf(side))
  const gender = genderOf(side)?.toLowerCase()
  const countries = countryCodes(countriesOf(side))
  const documents = identifiersOf(side).map(({ kind: of, value, property }) => ({
    kind: of,
    value: canonicalIdentifier(of, value),
    raw: value,
    scheme: property,
    country: countries[0],
    row: GIVEN,
  }))
  const wallets = walletsOf(side).map((raw) => ({
    kind: 'wallet' as const,
    value: raw,
    raw,
    scheme: '',
    country: undefined,
    row: GIVEN,
  }))
  return {
    list: '',
    id: '',
    caption: names[0] ?? '',
    schema: schema ?? (kind === 'person' ? 'Person' : 'LegalEntity'),
    kind,
    programs: [],
    listed: null,
    published: null,
    births: birthsOf(side),
    countries,
    gender: gender === 'male' || gender === 'female' ? gender : undefined,
    names: names.flatMap((name) =>
      nameVariants(name, kind).map((variant) => ({
        name,
        weak: weak.has(name),
        prepared: prepareName(variant, kind),
        row: GIVEN,
      })),
    ),
    identifiers: [...documents, ...wallets],
    row: GIVEN,
  }
}
