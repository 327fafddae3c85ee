import { getDomain, getHostname } from 'tldts'
import { asciiHost } from '../core/identifiers/ascii-host.js'
import { SHARED_DOMAINS } from '../core/identifiers/shared-domains.data.js'

/** Registrable domain of a host name, web address or e-mail address (`www.shop.example.co.uk` → `example.co.uk`); undefined when it has none. */
const registrableDomain = (text: string): string | undefined => {
  const host = getHostname(text.trim().toLowerCase())
  return host === null ? undefined : (getDomain(asciiHost(host), { allowPrivateDomains: true }) ?? undefined)
}

/** The domain that says who stands behind an address; undefined where strangers share it (free mail, platforms). */
export function ownDomain(text: string): string | undefined {
  const domain = registrableDomain(text)
  return domain === undefined || SHARED_DOMAINS.has(domain) ? undefined : domain
}

/** A web address as host and path, for pages on platforms that belong to their users; query and fragment say nothing. */
export function pageOf(text: string): string | undefined {
  const host = getHostname(text.trim().toLowerCase())
  if (host === null) return undefined
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#\s]+(\/[^?#\s]*)?/i.exec(text.trim())?.[1] ?? ''
  const page = `${asciiHost(host).replace(/^www\./, '')}${path.replace(/\/+$/, '')}`
  return page.includes('/') ? page.toLowerCase() : undefined
}
