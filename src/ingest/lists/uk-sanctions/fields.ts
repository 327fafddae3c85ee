import {
  address,
  birth,
  birthplace,
  country,
  document,
  emails,
  hulls,
  link,
  listed,
  type MakeFacts,
  measures,
  name,
  otherScript,
  phones,
  programme,
  prose,
  registrations,
  remark,
  schema,
  ships,
  wallets,
  websites,
} from './make-facts.js'

/**
 * A field of a designation in both forms of the list: the elements that hold it, one value each, and the columns of the CSV. `parts` are
 * the children of such an element, an empty name for the element itself, with the columns of the same content. `*` is any child.
 */
export type Field = Readonly<{
  path: readonly string[]
  parts: readonly (readonly [element: string, ...columns: string[]])[]
  make: MakeFacts
}>

const field = (path: string, column: string | readonly string[], make: MakeFacts): Field => ({
  path: path.split('/'),
  parts: [['', ...(typeof column === 'string' ? [column] : column)]],
  make,
})
const person = (path: string): string => `IndividualDetails/Individual/${path}`
const firm = (path: string): string => `EntityDetails/Entity/${path}`
const ship = (path: string): string => `ShipDetails/Ship/${path}`
const LINES = [1, 2, 3, 4, 5, 6] as const

/**
 * Every field that both forms have, in the order in which facts are written. Element names after the published XML and its schema, column
 * names after the header of UK-Sanctions-List.csv, both as published in 2026; the second name of a column is that of earlier editions.
 */
export const FIELDS: readonly Field[] = [
  {
    path: ['Names', 'Name'],
    parts: [
      ...LINES.map((n) => [`Name${n}`, `Name ${n}`] as const),
      ['NameType', 'Name type'],
      ['AliasStrength', 'Alias strength'],
    ],
    make: name,
  },
  field('NonLatinNames/NonLatinName/NameNonLatinScript', 'Name non-latin script', otherScript),
  field('IndividualEntityShip', ['Designation Type', 'Individual, Entity, Ship'], schema),
  field('RegimeName', 'Regime Name', programme),
  field('DateDesignated', 'Date Designated', listed),
  field(person('Genders/Gender'), 'Gender', remark('Gender')),
  field('Titles/Title', 'Title', remark('Title')),
  field(person('DOBs/DOB'), 'D.O.B', birth),
  {
    path: ['IndividualDetails', 'Individual', 'BirthDetails', 'Location'],
    parts: [
      ['TownOfBirth', 'Town of birth'],
      ['CountryOfBirth', 'Country of birth'],
    ],
    make: birthplace,
  },
  field(person('Nationalities/Nationality'), 'Nationality(/ies)', country),
  field(person('Positions/Position'), 'Position', remark('Position')),
  {
    path: ['IndividualDetails', 'Individual', 'PassportDetails', '*'],
    parts: [
      ['PassportNumber', 'Passport number'],
      ['PassportAdditionalInformation', 'Passport additional information'],
    ],
    make: document('passport', 'Passport'),
  },
  {
    path: ['IndividualDetails', 'Individual', 'NationalIdentifierDetails', '*'],
    parts: [
      ['NationalIdentifierNumber', 'National Identifier number'],
      ['NationalIdentifierAdditionalInformation', 'National Identifier additional information'],
    ],
    make: document('national_id', 'National Identifier'),
  },
  field(firm('TypeOfEntities/TypeOfEntity'), 'Type of entity', remark('Type of entity')),
  field(
    firm('BusinessRegistrationNumbers/BusinessRegistrationNumber'),
    'Business registration number (s)',
    registrations,
  ),
  field(firm('ParentCompanies/ParentCompany'), 'Parent company', link('owned_by')),
  field(firm('Subsidiaries/Subsidiary'), 'Subsidiaries', link('owner_of')),
  field(ship('IMONumbers/IMONumber'), 'IMO number', ships),
  field(ship('HullIdentificationNumbers/*'), 'Hull identification number (HIN)', hulls),
  field(
    ship('CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip'),
    'Current believed flag of ship',
    country,
  ),
  field(ship('PreviousFlags/PreviousFlag'), 'Previous flags', remark('Previous flags')),
  field(
    ship('CurrentOwnerOperators/CurrentOwnerOperator'),
    'Current owner/operator (s)',
    link('owned_or_operated_by'),
  ),
  field(
    ship('PreviousOwnerOperators/PreviousOwnerOperator'),
    'Previous owner/operator (s)',
    link('former_owned_or_operated_by'),
  ),
  field(ship('TypeOfShipDetails/TypeOfShip'), 'Type of ship', remark('Type of ship')),
  field(ship('TonnageOfShipDetails/TonnageOfShip'), 'Tonnage of ship', remark('Tonnage')),
  field(ship('LengthOfShipDetails/LengthOfShip'), 'Length of ship', remark('Length')),
  field(ship('YearsBuilt/YearBuilt'), 'Year Built', remark('Year built')),
  {
    path: ['Addresses', 'Address'],
    parts: [
      ...LINES.map((n) => [`AddressLine${n}`, `Address Line ${n}`] as const),
      ['AddressPostalCode', 'Address Postal Code'],
      ['AddressCountry', 'Address Country'],
    ],
    make: address,
  },
  field('PhoneNumbers/PhoneNumber', 'Phone number', phones),
  field('EmailAddresses/EmailAddress', 'Email address', emails),
  field('Websites/Website', 'Website', websites),
  field('CryptoWalletAddresses/*', 'Crypto wallet address', wallets),
  field('DesignationSource', 'Designation source', remark('Designation source')),
  field('OFSIGroupID', 'OFSI Group ID', remark('OFSI Group ID')),
  field('UNReferenceNumber', 'UN Reference Number', remark('UN reference')),
  field('SanctionsImposed', 'Sanctions Imposed', measures),
  field('OtherInformation', 'Other Information', prose('Other information')),
  field('UKStatementofReasons', 'UK Statement of Reasons', prose('UK statement of reasons')),
]
