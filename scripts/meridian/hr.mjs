import { broken, csvFile, sprinkle } from './csv.mjs'
import { ymd } from './time.mjs'

export const PATH = 'hr/bamboohr-employees.csv'

const HEADER = [
  'Employee #',
  'First Name',
  'Last Name',
  'Status',
  'Employment Status',
  'Hire Date',
  'Termination Date',
  'Department',
  'Job Title',
  'Reporting to',
  'Location',
  'Work Email',
  'Home Email',
  'Mobile Phone',
  'Address Line 1',
  'Address Line 2',
  'City',
  'State',
  'ZIP Code',
  'Country',
  'Agency',
  'Notes',
]

/** BambooHR employee report, CSV. `Agency` and `Notes` are custom fields of the firm. */
export function employees({ people, notes }) {
  const records = people.map((person) => ({ cells: cellsOf(person) }))
  const sample = cellsOf(people[9])
  const without = { cells: ['', 'Test', 'Import', ...sample.slice(3, 21), 'SYNTHETIC'] }
  without.cells[11] = 'test.import@meridian-analytics.example'
  const impossible = {
    cells: ['W-1090', 'Nadir', 'Placeholder', 'Active', 'Full-Time', '2022-02-30', ...sample.slice(6)],
  }
  impossible.cells[11] = 'nadir.placeholder@meridian-analytics.example'
  const short = { raw: 'W-1091,Cut,Off,Active,Full-Time,2022-11-0' }
  const extra = [
    broken(without, 'missing required field: Employee # is empty'),
    broken(impossible, 'impossible date: Hire Date 2022-02-30'),
    broken(short, 'wrong number of columns: 6 of 22'),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}

function cellsOf(person) {
  const { place } = person
  return [
    person.id,
    person.first,
    person.last,
    person.end === undefined ? 'Active' : 'Inactive',
    person.employment,
    ymd(person.hire),
    person.end === undefined ? '' : ymd(person.end),
    person.department,
    person.title,
    person.manager,
    place.city === 'Chicago' ? 'Chicago HQ' : 'Remote',
    person.email,
    person.homeEmail,
    person.phone,
    person.street,
    person.unit ?? '',
    place.city,
    place.state,
    place.zip,
    place.country,
    person.vendor ?? '',
    'SYNTHETIC',
  ]
}
