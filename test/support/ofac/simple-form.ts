import { type Designation, type Name, written } from './designation.js'
import { bornInWords } from './legacy-form.js'
import { element, escaped } from './xml.js'

const nameOf = ({ last, first }: Name): string => element('firstName', first) + element('lastName', last)
const listOf = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name}>${items.join('')}</${name}>`
const main = (i: number): string => `<mainEntry>${i === 0}</mainEntry>`
const TYPE = { individual: 'Individual', entity: 'Entity', vessel: 'Vessel', aircraft: 'Aircraft' } as const

function entryOf(of: Designation, all: readonly Designation[]): string {
  let uid = of.uid * 1000
  const numbered = (name: string, inner: string): string => `<${name}><uid>${++uid}</uid>${inner}</${name}>`
  const links = (of.links ?? []).flatMap((id) =>
    all.filter((other) => other.uid === id).map((other) => `Linked To: ${written(other)}`),
  )
  const { vessel } = of
  return [
    '<sdnEntry>',
    `<uid>${of.uid}</uid>`,
    nameOf(of),
    element('title', of.title),
    element('sdnType', TYPE[of.type]),
    links.length === 0 ? '' : element('remarks', `(${links.join('; ')})`),
    listOf(
      'programList',
      of.programs.map((program) => element('program', program)),
    ),
    listOf(
      'idList',
      (of.ids ?? []).map(({ type, number, country }) =>
        numbered('id', element('idType', type) + element('idNumber', number) + element('idCountry', country)),
      ),
    ),
    listOf(
      'akaList',
      (of.aliases ?? []).map((alias) =>
        numbered(
          'aka',
          `<type>${alias.kind[0]}.k.a.</type><category>${alias.weak ? 'weak' : 'strong'}</category>${nameOf(alias)}`,
        ),
      ),
    ),
    listOf(
      'addressList',
      (of.addresses ?? []).map((address) =>
        numbered(
          'address',
          (address.streets ?? []).map((street, i) => element(`address${i + 1}`, street)).join('') +
            element('city', address.city) +
            element('stateOrProvince', address.state) +
            element('postalCode', address.postal) +
            element('region', address.region) +
            element('country', address.country),
        ),
      ),
    ),
    listOf(
      'nationalityList',
      (of.nationalities ?? []).map((country, i) =>
        numbered('nationality', element('country', country) + main(i)),
      ),
    ),
    listOf(
      'citizenshipList',
      (of.citizenships ?? []).map((country, i) =>
        numbered('citizenship', element('country', country) + main(i)),
      ),
    ),
    listOf(
      'dateOfBirthList',
      (of.births ?? []).map((born, i) =>
        numbered('dateOfBirthItem', element('dateOfBirth', bornInWords(born)) + main(i)),
      ),
    ),
    listOf(
      'placeOfBirthList',
      (of.birthPlaces ?? []).map((place, i) =>
        numbered('placeOfBirthItem', element('placeOfBirth', place) + main(i)),
      ),
    ),
    vessel === undefined
      ? ''
      : `<vesselInfo>${element('callSign', vessel.callSign)}${element('vesselType', vessel.type)}${element('vesselFlag', vessel.flag)}${element('vesselOwner', vessel.owner)}${element('tonnage', vessel.tonnage)}${element('grossRegisteredTonnage', vessel.grt)}</vesselInfo>`,
    '</sdnEntry>',
  ]
    .filter((line) => line !== '')
    .map((line) => `  ${line}\n`)
    .join('')
}

/** SDN.XML; `published` as month/day/year. */
export const simpleForm = (all: readonly Designation[], published: string): string =>
  [
    '<?xml version="1.0" standalone="yes"?>\n',
    '<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">\n',
    `  <publshInformation><Publish_Date>${escaped(published)}</Publish_Date><Record_Count>${all.length}</Record_Count></publshInformation>\n`,
    ...all.map((one) => entryOf(one, all)),
    '</sdnList>\n',
  ].join('')
