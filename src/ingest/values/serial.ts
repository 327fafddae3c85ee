/** Texts that firmware and people write when there is no serial number. */
const NONE = new Set(
  'NONE,N/A,NA,NULL,UNKNOWN,DEFAULTSTRING,TOBEFILLEDBYOEM,TOBEFILLEDBYO.E.M.,SYSTEMSERIALNUMBER,NOTSPECIFIED,0,00000000,INVALID'.split(
    ',',
  ),
)

/** A serial number in upper case without white space; undefined for the known ways to write that there is none. */
export function canonicalSerial(text: string): string | undefined {
  const serial = text.replace(/\s+/g, '').toUpperCase()
  return serial === '' || NONE.has(serial) ? undefined : serial
}

/** A tracking number in upper case without white space; undefined when empty. */
export function canonicalTracking(text: string): string | undefined {
  const tracking = text.replace(/\s+/g, '').toUpperCase()
  return tracking === '' ? undefined : tracking
}

/** A MAC address as six pairs of lower-case hex digits; undefined for anything else and for the null address. */
export function canonicalMac(text: string): string | undefined {
  const digits = text
    .trim()
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '')
  if (digits.length !== 12 || /^0+$/.test(digits) || /[^0-9a-fA-F:.\- ]/.test(text.trim())) return undefined
  return digits.replace(/(..)(?=.)/g, '$1:')
}
