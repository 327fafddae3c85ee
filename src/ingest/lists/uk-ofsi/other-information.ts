import type { Fact } from '../uk-sanctions/fact.js'
import {
  country,
  emails,
  link,
  type MakeFacts,
  phones,
  prose,
  registrations,
  remark,
  ships,
  websites,
} from '../uk-sanctions/make-facts.js'
import { eachNumbered } from './numbered.js'

const LABEL = /\(([A-Za-z][^()]{1,60})\):/g

/** A reference and the running text that may follow it without a label of its own. */
const reference =
  (label: string): MakeFacts =>
  (text = '') => {
    const [, found = '', rest = ''] = /^\s*(\S+?)\.?(?:\s+([\s\S]*))?$/.exec(text) ?? []
    return [...remark(label)(found), ...prose('Other information')(rest)]
  }

/** What the labels of `Other Information` mean, in lower case. Spellings of the published file, mistakes included. */
const MAKERS: Readonly<Record<string, MakeFacts>> = {
  'uk sanctions list ref': reference('UK Sanctions List ref'),
  'un ref': reference('UN reference'),
  'uk statement of reasons': prose('UK statement of reasons'),
  'further identifiying information': prose('Other information'),
  'further identifying information': prose('Other information'),
  gender: remark('Gender'),
  'phone number': phones,
  website: websites,
  'email address': emails,
  'type of entity': eachNumbered(remark('Type of entity')),
  'business reg no': registrations,
  'parent company': eachNumbered(link('owned_by')),
  subsidiaries: eachNumbered(link('owner_of')),
  'imo number': ships,
  'current owners': eachNumbered(link('owned_or_operated_by')),
  'current owner/operator': eachNumbered(link('owned_or_operated_by')),
  'previous owners': eachNumbered(link('former_owned_or_operated_by')),
  'previous owner/operator': eachNumbered(link('former_owned_or_operated_by')),
  'flag of ship': country,
  'current believed flag of ship': country,
  'previous flags': remark('Previous flags'),
  'type of ship': remark('Type of ship'),
  'tonnage of ship': remark('Tonnage'),
  'length of ship': remark('Length'),
  'year built': remark('Year built'),
}

/**
 * Facts of `Other Information`: in the CSV of the OFSI list it holds, behind labels such as `(Gender):`, what the XML has in elements of its own.
 * Text under a label that is not known stays with it in the remarks.
 */
export const otherInformation: MakeFacts = (text = '') => {
  const labels = [...text.matchAll(LABEL)]
  const facts: Fact[] = [...prose('Other information')(text.slice(0, labels[0]?.index ?? text.length))]
  for (const [index, match] of labels.entries()) {
    const label = match[1] ?? ''
    const value = text.slice(match.index + match[0].length, labels[index + 1]?.index)
    const key = label.trim().toLowerCase()
    const make = Object.hasOwn(MAKERS, key) ? MAKERS[key] : undefined
    facts.push(...(make ?? prose(label.trim()))(value.trim()))
  }
  return facts
}
