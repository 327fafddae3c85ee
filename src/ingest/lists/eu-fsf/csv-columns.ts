import type { GroupName } from './fsf-entity.js'

/** Columns of a CSV form by the field (attribute of the XML form) that they hold. */
export type CsvColumns = Readonly<{
  generationDate: string
  self: Readonly<Record<string, string>>
  groups: Readonly<Record<GroupName, Readonly<Record<string, string>>>>
}>

/** Columns `Prefix_Name` for fields whose name is that of the column, but for its first letter. */
function columns(prefix: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, `${prefix}_${name}`]),
  )
}
const published = (prefix: string): Record<string, string> => ({
  publicationDate: `${prefix}_Regulation_PublicationDate`,
})
const COUNTRY = ['CountryIso2Code', 'CountryDescription'] as const
const COMMON = ['LogicalId', 'Remark'] as const

/** Form 1.1, which begins with fileGenerationDate. It does not have `strong`, the quality of an alias. */
const VERSION_1_1: CsvColumns = {
  generationDate: 'fileGenerationDate',
  self: {
    ...columns('Entity', ['LogicalId', 'DesignationDate', 'DesignationDetails', 'Remark', 'SubjectType']),
    euReferenceNumber: 'Entity_EU_ReferenceNumber',
    unitedNationId: 'Entity_UnitedNationId',
    classificationCode: 'Entity_SubjectType_ClassificationCode',
  },
  groups: {
    regulation: columns('Entity_Regulation', [
      'PublicationDate',
      'EntryIntoForceDate',
      'NumberTitle',
      'Programme',
    ]),
    nameAlias: {
      ...columns('NameAlias', [...COMMON, 'LastName', 'FirstName', 'MiddleName', 'WholeName']),
      ...columns('NameAlias', ['NameLanguage', 'Gender', 'Title', 'Function']),
      ...published('NameAlias'),
    },
    address: {
      ...columns('Address', [...COMMON, ...COUNTRY, 'City', 'Street', 'PoBox', 'ZipCode', 'Region']),
      ...columns('Address', ['Place', 'ContactInfo']),
      ...published('Address'),
    },
    birthdate: {
      ...columns('BirthDate', [...COMMON, ...COUNTRY, 'Year', 'YearRangeFrom', 'YearRangeTo', 'Circa']),
      ...columns('BirthDate', ['CalendarType', 'ZipCode', 'Region', 'Place', 'City']),
      birthdate: 'BirthDate_BirthDate',
      dayOfMonth: 'BirthDate_Day',
      monthOfYear: 'BirthDate_Month',
      ...published('BirthDate'),
    },
    identification: {
      ...columns('Identification', [...COMMON, ...COUNTRY, 'Number', 'LatinNumber', 'NameOnDocument']),
      ...columns('Identification', ['KnownExpired', 'KnownFalse', 'ReportedLost', 'RevokedByIssuer']),
      identificationTypeCode: 'Identification_TypeCode',
      identificationTypeDescription: 'Identification_TypeDescription',
      ...published('Identification'),
    },
    citizenship: {
      ...columns('Citizenship', [...COMMON, ...COUNTRY]),
      ...published('Citizenship'),
    },
  },
}

const leba = (prefix: string): Record<string, string> => ({
  publicationDate: `${prefix}_leba_publication_date`,
  logicalId: `${prefix}_logical_id`,
})

/** Form 1.0, which begins with Date_file. It has neither qualities nor precisions, and codes of three letters for countries. */
const VERSION_1_0: CsvColumns = {
  generationDate: 'Date_file',
  self: {
    logicalId: 'Entity_logical_id',
    euReferenceNumber: 'EU_ref_num',
    classificationCode: 'Subject_type',
    remark: 'Entity_remark',
  },
  groups: {
    regulation: {
      numberTitle: 'Leba_numtitle',
      publicationDate: 'Leba_publication_date',
      programme: 'Programme',
    },
    nameAlias: {
      ...leba('Naal'),
      lastName: 'Naal_lastname',
      firstName: 'Naal_firstname',
      middleName: 'Naal_middlename',
      wholeName: 'Naal_wholename',
      gender: 'Naal_gender',
      title: 'Naal_title',
      function: 'Naal_function',
      nameLanguage: 'Naal_language',
    },
    address: {
      ...leba('Addr'),
      place: 'Addr_number',
      street: 'Addr_street',
      zipCode: 'Addr_zipcode',
      city: 'Addr_city',
      countryDescription: 'Addr_country',
      remark: 'Addr_other',
    },
    birthdate: {
      ...leba('Birt'),
      birthdate: 'Birt_date',
      city: 'Birt_place',
      // The published header has this slip.
      place: 'Birt_plcae',
      countryDescription: 'Birt_country',
    },
    identification: { ...leba('Iden'), number: 'Iden_number', countryDescription: 'Iden_country' },
    citizenship: { ...leba('Citi'), countryDescription: 'Citi_country' },
  },
}

/** The columns of the form that a header belongs to. */
export function csvColumns(header: readonly string[]): CsvColumns | undefined {
  const has = new Set(header)
  if (has.has('Entity_LogicalId') && has.has('NameAlias_WholeName')) return VERSION_1_1
  if (has.has('Entity_logical_id') && has.has('Naal_wholename')) return VERSION_1_0
  return undefined
}
