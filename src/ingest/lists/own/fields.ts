import type { IdentifierKind } from '../../../core/identifier.js'
import type { Synonyms } from '../../records/columns.js'

/** Id of the adapter of lists of one's own. */
export const OWN_ID = 'lists/own'
/** List id of lists that do not say one. */
export const OWN_LIST = 'own'

/** What a list of one's own can say, by the headers under which people write it. A mapping may name any of these fields for other headers. */
export const OWN_FIELDS = {
  id: ['id', 'entity id', 'uid', 'unique id', 'reference', 'ref', 'record id'],
  name: [
    'name',
    'full name',
    'primary name',
    'entity name',
    'caption',
    'company name',
    'company',
    'organisation',
    'organization',
  ],
  first_name: ['first name', 'given name', 'given names', 'forename'],
  last_name: ['last name', 'surname', 'family name'],
  aliases: ['aliases', 'alias', 'aka', 'a.k.a.', 'also known as', 'other names', 'alternative names'],
  weak_aliases: ['weak aliases', 'weak alias', 'low quality aliases'],
  previous_names: ['previous names', 'previous name', 'former names', 'former name', 'fka', 'f.k.a.'],
  schema: ['schema', 'type', 'entity type', 'party type', 'kind'],
  birth_date: ['birth date', 'birthdate', 'birth dates', 'date of birth', 'dob', 'd.o.b.', 'year of birth'],
  nationality: ['nationality', 'nationalities', 'citizenship', 'citizenships'],
  country: ['country', 'countries', 'jurisdiction', 'flag'],
  gender: ['gender', 'sex'],
  position: ['position', 'positions', 'title'],
  passport: ['passport', 'passports', 'passport number', 'passport no'],
  id_number: [
    'id number',
    'id numbers',
    'national id',
    'national id number',
    'identity number',
    'identifiers',
  ],
  tax_number: ['tax number', 'tax id', 'vat number', 'tin', 'inn'],
  registration_number: ['registration number', 'registration no', 'company number', 'lei', 'reg no'],
  imo: ['imo', 'imo number'],
  mmsi: ['mmsi'],
  swift: ['swift', 'swift/bic', 'bic'],
  wallet: ['wallet', 'wallets', 'wallet address', 'wallet addresses', 'crypto address', 'crypto addresses'],
  asset: ['asset', 'chain', 'network', 'currency'],
  email: ['email', 'e-mail', 'emails', 'e-mails', 'email address', 'email addresses'],
  phone: ['phone', 'phones', 'telephone', 'phone number'],
  domain: ['domain', 'domains', 'website', 'websites', 'url'],
  address: ['address', 'addresses', 'postal address', 'street address'],
  city: ['city', 'town'],
  programme: ['programme', 'programmes', 'program', 'programs', 'regime', 'sanctions'],
  listed_on: [
    'listed on',
    'listed',
    'date listed',
    'listing date',
    'designated on',
    'date designated',
    'added on',
  ],
  published: ['published', 'published on', 'published date', 'publication date', 'list date'],
  list: ['list', 'list id', 'list name'],
  notes: ['notes', 'note', 'remarks', 'comments', 'comment', 'reason', 'reasons'],
} as const satisfies Synonyms<string>

export type OwnField = keyof typeof OWN_FIELDS

/** Fields with identifiers, by the kind under which they are compared. */
export const IDENTIFIER_FIELDS = {
  passport: 'passport',
  id_number: 'national_id',
  tax_number: 'tax_id',
  registration_number: 'registration',
  imo: 'imo',
  mmsi: 'mmsi',
  swift: 'swift',
  email: 'email',
  phone: 'phone',
  domain: 'website',
} as const satisfies Readonly<Partial<Record<OwnField, IdentifierKind>>>
