/** Schemata of FollowTheMoney that a query can ask about (https://followthemoney.tech/explorer/). */
const SCHEMATA = [
  'Thing',
  'LegalEntity',
  'Person',
  'Organization',
  'Company',
  'PublicBody',
  'Asset',
  'Vehicle',
  'Vessel',
  'Airplane',
  'CryptoWallet',
  'Security',
]
const BY_WORD: ReadonlyMap<string, string> = new Map([
  ...SCHEMATA.map((schema) => [schema.toLowerCase(), schema] as const),
  ['organisation', 'Organization'],
  ['individual', 'Person'],
  ['entity', 'LegalEntity'],
  ['ship', 'Vessel'],
  ['aircraft', 'Airplane'],
])

/** The schema that a query names, in any letter case; '' stays, and undefined is one that is not known. */
export function querySchema(given: string): string | undefined {
  const word = given.toLowerCase().replace(/[\s_-]+/g, '')
  return word === '' ? '' : BY_WORD.get(word)
}
