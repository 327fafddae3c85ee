import { type ListIdentifier, listIdentifier } from '../document-kind.js'
import { all, child, type Element } from '../element.js'
import type { ListName } from '../entity-rows.js'
import { birthDate } from '../partial-date.js'
import { knownCountry } from '../us-ofac/address.js'
import { withoutLinkBrackets } from '../us-ofac/links-in-brackets.js'
import { typedValue } from '../us-ofac/typed-value.js'
import { parseRemarks, remarkFragments } from '../us-ofac-legacy/remarks.js'

/** What an entry says beside its names, programmes and addresses. */
type EntryFacts = Readonly<{
  births: readonly string[]
  countries: readonly string[]
  identifiers: readonly ListIdentifier[]
  names: readonly ListName[]
  links: readonly string[]
  remarks: readonly string[]
}>

/** Reads births, countries, identifiers and the remark of an entry. What no column holds is kept in the words of the legacy remark. */
export function entryFacts(entry: Element): EntryFacts {
  const texts = (...path: readonly string[]): string[] =>
    all(entry, ...path).flatMap(({ text }) => (text === '' ? [] : [text]))
  const births: string[] = []
  const remarks: string[] = []
  for (const text of texts('dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth')) {
    const date = birthDate(text)
    if (date === undefined) remarks.push(`DOB ${text}`)
    else births.push(date)
  }
  for (const place of texts('placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth'))
    remarks.push(`POB ${place}`)
  const identifiers: ListIdentifier[] = []
  for (const text of texts('vesselInfo', 'callSign'))
    identifiers.push(listIdentifier('Vessel Call Sign', text))
  for (const id of all(entry, 'idList', 'id')) {
    const [type = '', number = ''] = ['idType', 'idNumber'].map((name) => child(id, name)?.text)
    if (type === '' && number === '') continue
    const value = typedValue(type, number, knownCountry(child(id, 'idCountry')?.text))
    if (value.identifier === undefined) remarks.push(value.remark)
    else identifiers.push(value.identifier)
  }
  const said = texts('remarks').flatMap((text) => remarkFragments(withoutLinkBrackets(text)))
  const facts = parseRemarks(said)
  return {
    births: unique([...births, ...facts.births]),
    countries: unique([
      ...texts('vesselInfo', 'vesselFlag'),
      ...texts('nationalityList', 'nationality', 'country'),
      ...texts('citizenshipList', 'citizenship', 'country'),
      ...facts.countries,
    ]),
    identifiers: [...identifiers, ...facts.identifiers],
    names: facts.names.map((name) => ({ ...name, weak: true })),
    links: unique(facts.links),
    remarks: [...remarks, ...facts.rest],
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
