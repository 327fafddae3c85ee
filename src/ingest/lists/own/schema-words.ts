/** FollowTheMoney schemata by the words that people use for them. */
const WORDS: Readonly<Record<string, string>> = {
  person: 'Person',
  individual: 'Person',
  'natural person': 'Person',
  human: 'Person',
  company: 'Company',
  corporation: 'Company',
  business: 'Company',
  organization: 'Organization',
  organisation: 'Organization',
  publicbody: 'Organization',
  'public body': 'Organization',
  entity: 'Organization',
  group: 'Organization',
  vessel: 'Vessel',
  ship: 'Vessel',
  airplane: 'Airplane',
  aircraft: 'Airplane',
  cryptowallet: 'CryptoWallet',
  wallet: 'CryptoWallet',
}

/** Schema of a word; without a known word a record with a birth date or gender is a person, and any other a legal entity. */
export function schemaOf(word: string | undefined, personal: boolean): string {
  const key = word?.trim().toLowerCase() ?? ''
  const known = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined
  return known ?? (personal ? 'Person' : 'LegalEntity')
}
