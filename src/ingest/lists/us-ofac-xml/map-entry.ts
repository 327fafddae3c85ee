import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import { all, child, type Element } from '../element.js'
import { entityRows, type ListName } from '../entity-rows.js'
import { ofacAddress } from '../us-ofac/address.js'
import { legacyFragment } from '../us-ofac/typed-value.js'
import { entryFacts } from './entry-facts.js'
import { nameOf } from './name-of.js'

const SCHEMA: Readonly<Record<string, string>> = {
  Individual: 'Person',
  Vessel: 'Vessel',
  Aircraft: 'Airplane',
}

/** Cells that have no column of their own, as the legacy form keeps them: before everything else in the remark. */
const DETAILS = [
  ['title', 'Title'],
  ['vesselInfo/vesselType', 'Vessel Type'],
  ['vesselInfo/tonnage', 'Tonnage'],
  ['vesselInfo/grossRegisteredTonnage', 'Gross Registered Tonnage'],
  ['vesselInfo/vesselOwner', 'Vessel Owner'],
] as const

/** Maps one `sdnEntry` to the rows of one entity. */
export function mapEntry(entry: Element, list: string, published: string | null): Mapped {
  const entity = child(entry, 'uid')?.text ?? ''
  if (!/^\d{1,9}$/.test(entity)) return { rejected: expectedGot('uid', 'an entry number', entity) }
  const caption = nameOf(entry)
  if (caption === '') return { rejected: expectedGot('lastName', 'a name', '') }
  const facts = entryFacts(entry)
  const aliases = all(entry, 'akaList', 'aka').flatMap(aliasOf)
  return {
    rows: entityRows({
      list,
      entity,
      schema: SCHEMA[child(entry, 'sdnType')?.text ?? ''] ?? 'Organization',
      caption,
      names: [{ name: caption, kind: 'primary', weak: false }, ...aliases, ...facts.names],
      programs: all(entry, 'programList', 'program').flatMap(({ text }) => (text === '' ? [] : [text])),
      listedOn: null,
      published,
      births: facts.births,
      countries: facts.countries,
      identifiers: facts.identifiers,
      addresses: all(entry, 'addressList', 'address').flatMap((address) => addressOf(address) ?? []),
      links: facts.links.map((target) => ({ target, kind: 'linked_to' })),
      remarks: [...detailsOf(entry), ...facts.remarks],
    }),
  }
}

const detailsOf = (entry: Element): string[] =>
  DETAILS.flatMap(([path, label]) => {
    const text = all(entry, ...path.split('/'))[0]?.text ?? ''
    return text === '' ? [] : [legacyFragment(label, text)]
  })

function aliasOf(alias: Element): ListName[] {
  const name = nameOf(alias)
  const kind = child(alias, 'type')?.text.toLowerCase().replaceAll('.', '') ?? ''
  const weak = child(alias, 'category')?.text.toLowerCase() === 'weak'
  return name === '' ? [] : [{ name, kind: kind === 'fka' || kind === 'nka' ? kind : 'aka', weak }]
}

function addressOf(address: Element): ReturnType<typeof ofacAddress> {
  const part = (name: string): string | undefined => child(address, name)?.text
  return ofacAddress({
    streets: [part('address1'), part('address2'), part('address3')],
    city: part('city'),
    state: part('stateOrProvince'),
    postal: part('postalCode'),
    region: part('region'),
    country: part('country'),
  })
}
