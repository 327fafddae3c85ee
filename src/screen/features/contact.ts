import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { Holder, IdentifierPostings } from '../identifier-postings.js'
import { registrableDomain } from '../registrable-domain.js'
import { MAIN } from '../weights.js'

type Item = Readonly<{ entity: number; item: EvidenceItem }>

const item = (
  feature: string,
  weight: number,
  query: string,
  { entity, identifier }: Holder,
  detail: string,
): Item => ({
  entity,
  item: evidenceItem('main', { feature, weight, query, candidate: identifier.raw, detail }, [identifier.row]),
})

/** Looks e-mail addresses up exactly, and domains and web addresses by registrable domain. */
export function contactFeature(domains: readonly string[], index: IdentifierPostings): readonly Item[] {
  return domains.flatMap((text) => {
    if (text.includes('@'))
      return index
        .emails(text)
        .map((holder) => item('email', MAIN.email, text, holder, 'The same e-mail address.'))
    const domain = registrableDomain(text)
    if (domain === undefined) return []
    return index
      .domains(domain)
      .map((holder) => item('domain', MAIN.domain, text, holder, `The same registrable domain, ${domain}.`))
  })
}
