import { FRONTS } from './cast.mjs'
import { broken, csvFile, sprinkle } from './csv.mjs'
import { FIRST, LAST } from './names.mjs'
import { stream } from './random.mjs'
import { at, DAY, ymd } from './time.mjs'

export const CHECKS = 'references/reference-checks.csv'
export const AGES = 'references/domain-ages.csv'

const HEADER = [
  'Application ID',
  'Candidate Name',
  'Referee Name',
  'Referee Company',
  'Relationship',
  'Referee E-mail',
  'Referee Phone',
  'Date Asked',
  'Date Answered',
  'Outcome',
  'Notes',
]

/** Old firms, and one honest young one. */
const DOMAINS = {
  'Alderbrook Freight': ['alderbrook-freight.example', '2004-05-11'],
  'Bluestem Insurance': ['bluestem-insurance.example', '1999-10-02'],
  'Cobalt Harbor Software': ['cobaltharbor.example', '2011-03-24'],
  'Dunmore Foods': ['dunmorefoods.example', '2001-07-19'],
  'Everline Health': ['everlinehealth.example', '2014-01-30'],
  'Fairwater Utilities': ['fairwater-utilities.example', '1998-02-13'],
  'Glasshouse Media': ['glasshousemedia.example', '2021-08-02'],
  'Highmoor Retail': ['highmoor-retail.example', '2003-09-09'],
  'Inkwell Publishing': ['inkwellpublishing.example', '2000-12-05'],
  'Juniper Valley Bank': ['junipervalleybank.example', '1997-04-28'],
  'Kingfisher Travel': ['kingfishertravel.example', '2008-06-17'],
  'Longacre Robotics': ['longacre-robotics.example', '2016-11-21'],
}

const VOUCHERS = {
  corvane: { name: 'Stephen Aldous', title: 'CTO' },
  corvaneTwo: { name: 'Paula Wintergreen', title: 'Team Lead' },
  northgate: { name: 'Eric Montrose', title: 'Engineering Director' },
}

/** Which fronts vouched for whom. W-1042 has this one reference only. */
const FRONT_REFERENCES = {
  'W-1042': [['corvane', 'corvane']],
  'W-1053': [
    ['northgate', 'northgate'],
    ['corvane', 'corvaneTwo'],
  ],
  'W-1064': [['corvane', 'corvaneTwo']],
  'W-1077': [['northgate', 'northgate']],
  'W-1081': [
    ['northgate', 'northgate'],
    ['corvane', 'corvane'],
  ],
}

export function referenceChecks({ applicants, notes }) {
  const records = applicants.flatMap((applicant) => checksOf(applicant))
  const extra = [
    broken(
      {
        cells: [
          '88129999',
          'Nadir Place',
          '',
          '',
          'Former manager',
          '',
          '',
          '2022-11-07',
          '',
          'No answer',
          'SYNTHETIC',
        ],
      },
      'missing required fields: no referee name, e-mail or phone',
    ),
    broken(
      {
        raw: '88129998,Nadir Place,Somebody,Alderbrook Freight, Inc.,Former manager,somebody@alderbrook-freight.example,,2022-11-07,,No answer,SYNTHETIC,,',
      },
      'wrong number of columns: 14 of 11 (comma in an unquoted company name)',
    ),
    broken(
      {
        cells: [
          '88129997',
          'Nadir Place',
          'Somebody Else',
          'Dunmore Foods',
          'Colleague',
          'else@dunmorefoods.example',
          '',
          '2022-09-31',
          '',
          'No answer',
          'SYNTHETIC',
        ],
      },
      'impossible date: Date Asked 2022-09-31',
    ),
  ]
  return csvFile(CHECKS, HEADER, sprinkle(records, extra), notes)
}

function checksOf(applicant) {
  const random = stream(`references:${applicant.candidate}`)
  const asked = applicant.applied + random.int(6, 12) * DAY
  const line = (name, company, relationship, email, phone) => ({
    cells: [
      applicant.application,
      `${applicant.first} ${applicant.last}`,
      name,
      company,
      relationship,
      email,
      phone,
      ymd(asked),
      ymd(asked + random.int(0, 4) * DAY),
      'Positive',
      'SYNTHETIC',
    ],
  })
  const planted = FRONT_REFERENCES[applicant.employee]
  const out = []
  if (planted !== undefined)
    for (const [front, voucher] of planted) {
      const { company, domain } = FRONTS[front]
      const { name, title } = VOUCHERS[voucher]
      out.push(line(name, company, title, `${name.split(' ')[0].toLowerCase()}@${domain}`, FRONTS.phone))
    }
  if (
    applicant.employee === 'W-1064' ||
    (planted === undefined && (applicant.status === 'hired' || random.chance(0.16)))
  ) {
    const companies = applicant.employments.filter(({ company }) => company in DOMAINS)
    for (const { company } of companies) out.push(line(...honestReferee(company)))
  }
  return out
}

/** One person per firm answers for it, so that two honest candidates may have the same reference. */
function honestReferee(company) {
  const random = stream(`referee:${company}`)
  const [first, last] = [random.pick(FIRST), random.pick(LAST)]
  const [domain] = DOMAINS[company]
  const phone = `+1-773-555-01${40 + Object.keys(DOMAINS).indexOf(company)}`
  return [`${first} ${last}`, company, 'Former manager', `${first}.${last}@${domain}`.toLowerCase(), phone]
}

export function domainAges({ notes }) {
  const facts = [
    ...Object.values(DOMAINS),
    ...['corvane', 'northgate'].map((front) => [FRONTS[front].domain, FRONTS[front].registered]),
  ]
  const records = facts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([domain, registered]) => ({ cells: [domain, registered, 'SYNTHETIC registry extract'] }))
  const extra = [
    broken(
      { cells: ['no-date-known.example', '2022-00-17', 'SYNTHETIC registry extract'] },
      'impossible date: Registered 2022-00-17',
    ),
  ]
  return csvFile(AGES, ['Domain', 'Registered', 'Source'], sprinkle(records, extra), notes)
}

/** Age in days of the front's domain when the persona applied. */
export const domainAgeAt = (front, applied) => Math.floor((applied - at(FRONTS[front].registered)) / DAY)
