import type { CaseIndex } from '../case/case-index'
import { listEntry } from '../format/text'
import { fileHref, href, personHref, ringHref } from '../route/route'
import { SCREENS } from './screens'

export type Entry = Readonly<{ kind: string; text: string; detail: string; link: string; haystack: string }>

const entry = (kind: string, text: string, detail: string, link: string, more = ''): Entry => ({
  kind,
  text,
  detail,
  link,
  haystack: `${kind} ${text} ${detail} ${more}`.toLowerCase(),
})

/** Everything that has a name and a place, in the order in which people look for it. */
export function searchEntries({ found }: CaseIndex): Entry[] {
  return [
    ...found.people.map((person) =>
      entry(
        'person',
        `${person.id} ${person.name}`,
        person.emails.join(', '),
        personHref(person.id),
        person.tier,
      ),
    ),
    ...found.rings.map((ring) =>
      entry('ring', `Ring ${ring.letter}`, ring.members.join(', '), ringHref(ring.id)),
    ),
    ...found.money.wallets.map((wallet) =>
      entry(
        'wallet',
        wallet.label ?? wallet.address,
        wallet.address,
        href(['money'], { wallet: wallet.address }),
      ),
    ),
    ...found.screening.map((hit) =>
      entry(
        'screening',
        `${hit.query} · ${hit.entity.caption}`,
        listEntry(hit.entity.id, hit.entity.list),
        href(['screening', hit.id]),
      ),
    ),
    ...found.files.map((file) =>
      entry(
        'file',
        file.paths.join(', '),
        file.product ?? 'not recognised',
        fileHref(file.sha256),
        file.sha256,
      ),
    ),
    ...SCREENS.map(({ id, name, question }) => entry('screen', name, question, href([id]))),
  ]
}

/** Entries that hold every word of the query, in their order. */
export function searchFor(entries: readonly Entry[], query: string): readonly Entry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ haystack }) => wanted.every((word) => haystack.includes(word)))
}
