import type { ListIdentifier } from '../document-kind.js'
import { all, attribute, child, children, type Element } from '../element.js'
import type { ListAddress } from '../entity-rows.js'
import { dateInWords } from '../us-ofac/date-in-words.js'
import { typedValue } from '../us-ofac/typed-value.js'
import { datePeriod } from './date-period.js'
import type { ReferenceValues } from './reference-values.js'

/** What the features of a profile say. What has no column of its own becomes a fragment of the remark, worded as in the legacy files. */
export type PartyFeatures = Readonly<{
  births: readonly string[]
  countries: readonly string[]
  places: readonly ListAddress[]
  identifiers: readonly ListIdentifier[]
  remarks: readonly string[]
}>

const COUNTRY_TYPES = new Set([
  'Nationality Country',
  'Citizenship Country',
  'Nationality',
  'Citizenship',
  'Vessel Flag',
])

/** Reads all features of a profile. */
export function featuresOf(
  profile: Element,
  values: ReferenceValues,
  places: ReadonlyMap<string, ListAddress>,
): PartyFeatures {
  const births: string[] = []
  const countries: string[] = []
  const found: ListAddress[] = []
  const identifiers: ListIdentifier[] = []
  const remarks: string[] = []
  for (const feature of children(profile, 'Feature')) {
    const type = values.text('FeatureType', attribute(feature, 'FeatureTypeID')) ?? 'Feature of unknown type'
    for (const version of children(feature, 'FeatureVersion')) {
      const text = textOf(version, values)
      const here = all(version, 'VersionLocation').flatMap(
        (reference) => places.get(attribute(reference, 'LocationID') ?? '') ?? [],
      )
      const date = datePeriod(child(version, 'DatePeriod'))
      if (type === 'Birthdate') {
        if (date !== undefined) births.push(date)
        else if (text !== undefined) remarks.push(`DOB ${text}`)
      } else if (COUNTRY_TYPES.has(type)) {
        countries.push(...here.flatMap(({ country }) => country ?? []), ...(text === undefined ? [] : [text]))
      } else if (type === 'Location') found.push(...here)
      else {
        const said = text ?? (date === undefined ? undefined : dateInWords(date))
        const value = typedValue(type, said ?? here.map(({ address }) => address).join('; '), null)
        if (value.identifier === undefined) remarks.push(value.remark)
        else identifiers.push(value.identifier)
      }
    }
  }
  return { births: unique(births), countries: unique(countries), places: found, identifiers, remarks }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** Text of a feature version: what stands in VersionDetail, or the reference value that it points to, with the comment behind it. */
function textOf(version: Element, values: ReferenceValues): string | undefined {
  const details = children(version, 'VersionDetail').flatMap((detail) => {
    const referred = values.text('DetailReference', attribute(detail, 'DetailReferenceID'))
    const text = [referred, detail.text].filter((part) => part !== undefined && part !== '').join(' ')
    return text === '' ? [] : [text]
  })
  const comment = child(version, 'Comment')?.text
  const text = details.join(', ')
  if (text === '') return comment === '' ? undefined : comment
  return text
}
