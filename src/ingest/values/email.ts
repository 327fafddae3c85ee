import { domainToASCII } from 'node:url'

const FORM = /^[^\s@"<>(),;:]{1,64}@[^\s@"<>(),;:]{1,253}$/

/**
 * Canonical form of an e-mail address: without `mailto:`, lower case, domain in ASCII. Undefined for anything else. The part
 * behind a plus stays: two people may well have two of them.
 */
export function canonicalEmail(text: string): string | undefined {
  const email = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  if (!FORM.test(email)) return undefined
  const at = email.lastIndexOf('@')
  const domain = domainToASCII(email.slice(at + 1))
  return domain === '' || !domain.includes('.') ? undefined : `${email.slice(0, at)}@${domain}`
}

/** The mailbox behind an alias: `ann+hr@x.example` is read at `ann@x.example`. Undefined when there is no plus part. */
export function withoutPlus(email: string): string | undefined {
  const match = /^([^+@]+)\+[^@]*(@.+)$/.exec(email)
  return match === null ? undefined : `${match[1]}${match[2]}`
}
