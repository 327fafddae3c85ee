import { canonicalEmail } from '../../values/email.js'
import { csvAdapter } from '../csv-adapter.js'
import { addEmail, addHome, addPhone, fullName } from '../identity.js'
import { rowList } from '../row-list.js'

/** BambooHR employee report, CSV. One record is one employee; see README.md. */
export const bamboohr = csvAdapter({
  id: 'bamboohr/employees',
  title: 'BambooHR employee report (CSV)',
  feeds: ['workers', 'identifiers', 'claims'],
  columns: {
    number: ['Employee #', 'Employee Number', 'EmployeeNumber'],
    first: ['First Name'],
    last: ['Last Name'],
    name: ['Display Name', 'Name', 'Employee Name'],
    status: ['Status'],
    employment: ['Employment Status', 'Employment Status: Status'],
    hired: ['Hire Date'],
    ended: ['Termination Date'],
    department: ['Department'],
    title: ['Job Title'],
    manager: ['Reporting to', 'Reports To'],
    employer: ['Agency', 'Employer of Record', 'Vendor'],
    workEmail: ['Work Email'],
    homeEmail: ['Home Email', 'Personal Email'],
    mobile: ['Mobile Phone'],
    homePhone: ['Home Phone'],
    line: ['Address Line 1', 'Address 1', 'Home Address'],
    line2: ['Address Line 2', 'Address 2'],
    city: ['City'],
    region: ['State', 'Province', 'State/Province'],
    postal: ['ZIP Code', 'Zipcode', 'Postal Code', 'Zip'],
    country: ['Country'],
    timezone: ['Time Zone', 'Timezone'],
  },
  signature: ['number', 'hired', 'workEmail'],
  unused: [
    'Location',
    'Division',
    'Work Phone',
    'Preferred Name',
    'Gender',
    'Birth Date',
    'SSN',
    'Pay Rate',
    'Notes',
  ],
  required: ['number'],
  map(cell, settings) {
    const number = cell('number') ?? ''
    const subject = `employee:${number}` as const
    const rows = rowList(settings)
    const workEmail = cell('workEmail')
    rows.add('workers', {
      worker: number,
      subject,
      kind: /contract|freelance|consultant/i.test(cell('employment') ?? '') ? 'contractor' : 'employee',
      name: cell('name') ?? fullName(cell('first'), cell('last')),
      employee_number: number,
      email: workEmail === undefined ? null : (canonicalEmail(workEmail) ?? null),
      title: cell('title') ?? null,
      department: cell('department') ?? null,
      manager: cell('manager') ?? null,
      employer: cell('employer') ?? null,
      status: cell('status')?.toLowerCase() ?? null,
      hired_on: rows.day('Hire Date', cell('hired')),
      ended_on: rows.day('Termination Date', cell('ended')),
    })
    addEmail(rows, 'bamboohr', subject, workEmail)
    addEmail(rows, 'bamboohr', subject, cell('homeEmail'))
    addPhone(rows, 'bamboohr', subject, cell('mobile'), cell('country'))
    addPhone(rows, 'bamboohr', subject, cell('homePhone'), cell('country'))
    addHome(rows, 'bamboohr', subject, {
      line: cell('line'),
      line2: cell('line2'),
      city: cell('city'),
      region: cell('region'),
      postal: cell('postal'),
      country: cell('country'),
    })
    const zone = cell('timezone')
    if (zone !== undefined) rows.add('claims', { subject, kind: 'timezone', value: zone, raw: zone })
    return rows.done('no data')
  },
})
