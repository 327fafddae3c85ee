import { getDomain } from 'tldts'

/** Registrable domain of a host name, web address or e-mail address (`www.shop.example.co.uk` → `example.co.uk`); undefined when it has none. */
export const registrableDomain = (text: string): string | undefined =>
  getDomain(text.trim().toLowerCase(), { allowPrivateDomains: true }) ?? undefined
