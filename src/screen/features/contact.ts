import { getHostname } from 'tldts'
import { lookAlikeHost } from '../../core/identifiers/look-alike-host.js'
import { contactForms } from '../contact-forms.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { Holder, IdentifierPostings } from '../identifier-postings.js'
import { ownDomain, pageOf } from '../registrable-domain.js'
import type { Refused } from '../result.js'
import { MAIN } from '../weights.js'

type Item = Readonly<{ entity: number; item: EvidenceItem }>

/** Makes items out of holders, each with the same words. */
const items = (
  feature: 'email' | 'domain',
  weight: number,
  query: string,
  holders: readonly Holder[],
  detail: string,
): Item[] =>
  holders.map(({ entity, identifier }) => ({
    entity,
    item: evidenceItem('main', { feature, weight, query, candidate: identifier.raw, detail }, [
      identifier.row,
    ]),
  }))

/**
 * Looks e-mail addresses up exactly and by their mailbox, and domains and web addresses by registrable domain, international names in ASCII. Where
 * strangers share a domain (free mail, platforms) only the whole address or page counts.
 */
export function contactFeature(domains: readonly string[], index: IdentifierPostings): readonly Item[] {
  return domains.flatMap((given) =>
    strongest(
      contactForms(given).flatMap((text) => (text.includes('@') ? byEmail(text, index) : byWeb(text, index))),
    ),
  )
}

/** Fields in which there is no e-mail address, domain or web address. */
export const unreadContacts = (domains: readonly string[]): Refused[] =>
  domains
    .filter((text) => contactForms(text).length === 0)
    .map((value) => ({
      field: 'domains',
      value,
      reason: 'no e-mail address, domain or web address: not looked up',
    }))

/** Hosts that only look like a listed domain, with letters of another script: no hit, but made to be mistaken for it. */
export const contactCautions = (domains: readonly string[], index: IdentifierPostings): Refused[] =>
  domains.flatMap(contactForms).flatMap((value) => {
    const alike = lookAlikeHost(getHostname(value) ?? '')
    const domain = alike === undefined ? undefined : ownDomain(alike)
    if (domain === undefined) return []
    const [holder] = [...index.domains(domain), ...index.mailDomains(domain)]
    if (holder === undefined) return []
    const reason = `looks like ${domain}, listed as ${holder.identifier.raw}, and has letters of another script: not a hit, but look-alikes are made to be mistaken`
    return [{ field: 'domains', value, reason }]
  })

function byEmail(text: string, index: IdentifierPostings): Item[] {
  const domain = ownDomain(text)
  return [
    ...items('email', MAIN.email, text, index.emails(text), 'The same e-mail address.'),
    ...items(
      'email',
      MAIN.emailPlus,
      text,
      index.mailboxes(text),
      'The same mailbox when what stands behind a plus is left out.',
    ),
    ...(domain === undefined
      ? []
      : [
          ...items(
            'domain',
            MAIN.domain,
            text,
            index.domains(domain),
            `An address at the listed domain ${domain}.`,
          ),
          ...items(
            'domain',
            MAIN.emailSameDomain,
            text,
            index.mailDomains(domain),
            `Another address at ${domain}, where a listed address is: colleagues at most.`,
          ),
        ]),
  ]
}

function byWeb(text: string, index: IdentifierPostings): Item[] {
  const domain = ownDomain(text)
  if (domain === undefined) {
    const page = pageOf(text)
    return page === undefined ? [] : items('domain', MAIN.email, text, index.pages(page), 'The same page.')
  }
  return [
    ...items('domain', MAIN.domain, text, index.domains(domain), `The same registrable domain, ${domain}.`),
    ...items(
      'domain',
      MAIN.domainOfEmail,
      text,
      index.mailDomains(domain),
      `A listed e-mail address is at this domain, ${domain}.`,
    ),
  ]
}

/** One item per entity: an exact address is not also said to be at the same domain. */
function strongest(found: readonly Item[]): Item[] {
  const best = new Map<number, Item>()
  for (const one of found) {
    const before = best.get(one.entity)
    if (before === undefined || one.item.comparison.weight > before.item.comparison.weight)
      best.set(one.entity, one)
  }
  return [...best.values()]
}
