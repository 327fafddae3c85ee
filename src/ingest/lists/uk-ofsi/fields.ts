import {
  address,
  birth,
  birthplace,
  country,
  document,
  emails,
  link,
  listed,
  type MakeFacts,
  name,
  otherScript,
  phones,
  programme,
  prose,
  registrations,
  remark,
  schema,
  ships,
  websites,
} from '../uk-sanctions/make-facts.js'
import { eachNumbered, pairNumbered } from './numbered.js'
import { otherInformation } from './other-information.js'

/** A field of a record: its names in either form, for each of its parts, and what it says. */
type Field = Readonly<{ parts: readonly (readonly string[])[]; make: MakeFacts }>

const one = (names: readonly string[], make: MakeFacts): Field => ({ parts: [names], make })
const LINES = [1, 2, 3, 4, 5, 6] as const

/** Columns of ConList.csv and elements of ConList.xml of the format of 2022. `Other Information` of the CSV holds what else the XML has. */
export const OFSI_FIELDS: readonly Field[] = [
  {
    parts: [
      ...LINES.map((n) => [`Name ${n}`, `name${n}`]),
      ['Alias Type', 'AliasType'],
      ['Alias Quality', 'AliasQuality'],
    ],
    make: name,
  },
  one(['Name Non-Latin Script', 'NameNonLatinScript'], otherScript),
  one(['Group Type', 'GroupTypeDescription'], schema),
  one(['Regime', 'RegimeName'], programme),
  one(['Listed On', 'DateListed'], listed),
  one(['UK Sanctions List Date Designated', 'DateDesignated'], listed),
  one(['Individual_Gender'], remark('Gender')),
  one(['Title'], eachNumbered(remark('Title'))),
  one(['DOB', 'Individual_DateOfBirth'], eachNumbered(birth)),
  {
    parts: [
      ['Town of Birth', 'Individual_TownOfBirth'],
      ['Country of Birth', 'Individual_CountryOfBirth'],
    ],
    make: pairNumbered(birthplace),
  },
  one(['Nationality', 'Individual_Nationality'], eachNumbered(country)),
  one(['Position', 'Individual_Position'], eachNumbered(remark('Position'))),
  {
    parts: [
      ['Passport Number', 'Individual_PassportNumber'],
      ['Passport Details', 'Individual_PassportDetails'],
    ],
    make: pairNumbered(document('passport', 'Passport')),
  },
  {
    parts: [
      ['National Identification Number', 'Individual_NINumber'],
      ['National Identification Details', 'Individual_NIDetails'],
    ],
    make: pairNumbered(document('national_id', 'National Identifier')),
  },
  {
    parts: [...LINES.map((n) => [`Address ${n}`, `Address${n}`]), ['Post/Zip Code', 'PostCode'], ['Country']],
    make: address,
  },
  one(['PhoneNumber'], phones),
  one(['EmailAddress'], emails),
  one(['Website'], websites),
  one(['Entity_Type'], eachNumbered(remark('Type of entity'))),
  one(['Entity_BusinessRegNumber'], registrations),
  one(['Entity_ParentCompany'], eachNumbered(link('owned_by'))),
  one(['Entity_Subsidiaries'], eachNumbered(link('owner_of'))),
  one(['Ship_IMONumber'], ships),
  one(['Ship_CurrentOwners'], eachNumbered(link('owned_or_operated_by'))),
  one(['Ship_PreviousOwners'], eachNumbered(link('former_owned_or_operated_by'))),
  one(['Ship_Flag'], country),
  one(['Ship_PreviousFlags'], remark('Previous flags')),
  one(['Ship_Type'], remark('Type of ship')),
  one(['Ship_Tonnage'], remark('Tonnage')),
  one(['Ship_Length'], remark('Length')),
  one(['Ship_YearBuilt'], remark('Year built')),
  one(['UKSanctionsListRef'], remark('UK Sanctions List ref')),
  one(['UNRef'], remark('UN reference')),
  one(['Other Information', 'OtherInformation'], otherInformation),
  one(['UKStatementOfReasons'], prose('UK statement of reasons')),
]
