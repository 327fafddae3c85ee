/** FtM schemata of things that can be listed, by the schema under which Bridle keeps them. */
export const THINGS: Readonly<Record<string, string>> = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'Organization',
  Company: 'Company',
  LegalEntity: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
}

/** Properties that hold an identifier, with the kind under which it is compared. */
export const IDENTIFIER_PROPERTIES = {
  passportNumber: 'passport',
  idNumber: 'national_id',
  socialSecurityNumber: 'national_id',
  taxNumber: 'tax_id',
  innCode: 'tax_id',
  vatCode: 'tax_id',
  registrationNumber: 'registration',
  ogrnCode: 'registration',
  uscCode: 'registration',
  leiCode: 'registration',
  dunsCode: 'registration',
  kppCode: 'registration',
  okpoCode: 'registration',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  swiftBic: 'swift',
  email: 'email',
  website: 'website',
  phone: 'phone',
  callSign: 'other',
  serialNumber: 'other',
} as const

/** Properties that hold names, with kind and whether the list calls them weak. */
export const NAME_PROPERTIES = [
  ['name', 'primary', false],
  ['alias', 'aka', false],
  ['previousName', 'fka', false],
  ['weakAlias', 'aka', true],
  ['abbreviation', 'aka', true],
] as const

/** Properties that hold countries of the thing itself. */
export const COUNTRY_PROPERTIES = [
  'nationality',
  'citizenship',
  'country',
  'jurisdiction',
  'flag',
  'mainCountry',
] as const

/** Schemata that connect two things: property of the one that acts, property of the other, kind of the relation. */
export const RELATIONS: Readonly<Record<string, readonly [from: string, to: string, kind: string]>> = {
  Ownership: ['asset', 'owner', 'owned_by'],
  Directorship: ['director', 'organization', 'leader_of'],
  Membership: ['member', 'organization', 'member_of'],
  Employment: ['employee', 'employer', 'employed_by'],
  Representation: ['agent', 'client', 'acting_for'],
  Family: ['person', 'relative', 'family'],
  Associate: ['person', 'associate', 'associate_of'],
  UnknownLink: ['subject', 'object', 'linked_to'],
}
