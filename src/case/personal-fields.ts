/**
 * Words of field names that hold contact, identity or pay data in the exports that Bridle reads. Whole words: `can_email` and `ContractAddress` are judged by
 * the exceptions below, not by a part of their name.
 */
const PERSONAL = new Set(
  (
    'email mail phone mobile street address line zip postal birth dob ssn passport salary gross net pay earnings taxes deductions account iban ' +
    'nationality gender education educations school degree attachments attachment website websites social reporting supervisor emergency'
  ).split(' '),
)

/** Words that make the same field technical: an address of a machine or contract, a switch, the name of a system account. */
const TECHNICAL = new Set(
  'ip ipv4 ipv6 mac contract wallet transaction hash can is has type sid device network bssid'.split(' '),
)

const NAMES =
  /(?:^|\b)(?:first|last|full|middle|candidate|referee|display|preferred) ?name\b|^employee$|^payee$|^name$/

const wordsOf = (field: string): string[] =>
  field
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')

/** Whether a field of a record, by its name or JSON path, holds personal data. */
export function isPersonal(field: string): boolean {
  const words = wordsOf(field)
  if (words.some((word) => TECHNICAL.has(word))) return false
  return words.some((word) => PERSONAL.has(word)) || NAMES.test(words.join(' '))
}
