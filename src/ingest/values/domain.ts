import { getDomain } from 'tldts'

/** Registrable domain of a host name, URL or e-mail address, lower case; undefined for IP addresses and bare suffixes. */
export function registrableDomain(text: string): string | undefined {
  const host = text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text
  return getDomain(host.trim().toLowerCase(), { allowPrivateDomains: true }) ?? undefined
}
