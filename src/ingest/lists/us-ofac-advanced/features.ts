import { isDocumentType, type ListIdentifier, listIdentifier } from '../document-kind.js'
import { walletIdentifier } from '../wallet-identifier.js'
import { datePeriod } from './date-period.js'
import { all, attribute, child, children, type Element } from './element.js'
import type { Place } from './places.js'
import type { ReferenceValues } from './reference-values.js'

/** What the features of a profile say. What has no column of its own becomes a fragment of the remark, worded as in the legacy files. */
export type PartyFeatures = Readonly<{
  births: readonly string[]
  countries: readonly string[]
  places: readonly Place[]
  identifiers: readonly ListIdentifier[]
  remarks: readonly string[]
}>

/** Feature types whose legacy wording differs from their name. */
const LEGACY_WORDS = new Map([
  ['Place of Birth', 'POB'],
  ['Title', 'Title:'],
])
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
  places: ReadonlyMap<string, Place>,
): PartyFeatures {
  const births: string[] = []
  const countries: string[] = []
  const found: Place[] = []
  const identifiers: ListIdentifier[] = []
  const remarks: string[] = []
  for (const feature of children(profile, 'Feature')) {
    const type = values.text('FeatureType', attribute(feature, 'FeatureTypeID')) ?? 'Feature of unknown type'
    for (const version of children(feature, 'FeatureVersion')) {
      const text = textOf(version, values)
      const here = all(version, 'VersionLocation').flatMap(
        (reference) => places.get(attribute(reference, 'LocationID') ?? '') ?? [],
      )
      const wallet = /^Digital Currency Address - (\S+)$/.exec(type)?.[1]
      const date = datePeriod(child(version, 'DatePeriod'))
      if (type === 'Birthdate') {
        if (date !== undefined) births.push(date)
        else if (text !== undefined) remarks.push(`DOB ${text}`)
      } else if (COUNTRY_TYPES.has(type)) {
        countries.push(...here.flatMap(({ country }) => country ?? []), ...(text === undefined ? [] : [text]))
      } else if (type === 'Location') found.push(...here)
      else if (wallet !== undefined && text !== undefined) identifiers.push(walletIdentifier(wallet, text))
      else if (isDocumentType(type) && text !== undefined) identifiers.push(listIdentifier(type, text))
      else {
        const value = text ?? date ?? here.map(({ address }) => address).join('; ')
        remarks.push(`${LEGACY_WORDS.get(type) ?? type} ${value}`.trim())
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
