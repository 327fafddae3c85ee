import type { IdentifierKind } from '../../../core/identifier.js'

/** Attributes of the Senzing entity specification that hold an identifier, with its kind and the attribute of its country. */
export const IDENTIFIER_ATTRIBUTES: Readonly<
  Record<string, readonly [kind: IdentifierKind, country?: string]>
> = {
  PASSPORT_NUMBER: ['passport', 'PASSPORT_COUNTRY'],
  DRIVERS_LICENSE_NUMBER: ['national_id', 'DRIVERS_LICENSE_STATE'],
  SSN_NUMBER: ['national_id'],
  SSN_LAST4: ['other'],
  NATIONAL_ID_NUMBER: ['national_id', 'NATIONAL_ID_COUNTRY'],
  TAX_ID_NUMBER: ['tax_id', 'TAX_ID_COUNTRY'],
  DUNS_NUMBER: ['registration'],
  LEI_NUMBER: ['registration'],
  NPI_NUMBER: ['registration'],
  ISIN_NUMBER: ['other'],
  IMO_NUMBER: ['imo'],
  MMSI_NUMBER: ['mmsi'],
  CALL_SIGN: ['other'],
  ACCOUNT_NUMBER: ['other'],
  OTHER_ID_NUMBER: ['other', 'OTHER_ID_COUNTRY'],
  EMAIL_ADDRESS: ['email'],
  PHONE_NUMBER: ['phone'],
  WEBSITE_ADDRESS: ['website'],
}

/** Attributes that hold a country of the entity. */
export const COUNTRY_ATTRIBUTES = [
  'NATIONALITY',
  'CITIZENSHIP',
  'COUNTRY_OF_ASSOCIATION',
  'REGISTRATION_COUNTRY',
  'COUNTRY',
] as const

/** Schemata by RECORD_TYPE. */
export const RECORD_TYPES: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  VESSEL: 'Vessel',
  AIRCRAFT: 'Airplane',
}

/** Parts of an address in the order in which they are written. */
export const ADDRESS_PARTS = [
  'ADDR_LINE1',
  'ADDR_LINE2',
  'ADDR_LINE3',
  'ADDR_LINE4',
  'ADDR_LINE5',
  'ADDR_LINE6',
  'ADDR_CITY',
  'ADDR_STATE',
  'ADDR_POSTAL_CODE',
  'ADDR_COUNTRY',
] as const
