import { FRONTS } from './cast.mjs'
import { FIRST, LAST } from './names.mjs'
import { homeAddresses, MAIL_HOSTS } from './people.mjs'
import { PLACES } from './places.mjs'
import { stream } from './random.mjs'
import { at, DAY, HOUR, MINUTE, SECOND } from './time.mjs'

const TOTAL = 200
const TOWNS = [
  'chicago',
  'austin',
  'portland',
  'denver',
  'raleigh',
  'columbus',
  'tampa',
  'sacramento',
  'spokane',
  'madison',
  'omaha',
  'richmond',
  'tucson',
  'albany',
  'boise',
  'toronto',
  'calgary',
]
const JOBS = [
  { id: 4010001, name: 'Senior Backend Engineer' },
  { id: 4010002, name: 'Full Stack Engineer' },
  { id: 4010003, name: 'Data Engineer' },
  { id: 4010004, name: 'Machine Learning Engineer' },
  { id: 4010005, name: 'Product Designer' },
  { id: 4010006, name: 'Account Executive' },
]
const EMPLOYERS = [
  'Alderbrook Freight',
  'Bluestem Insurance',
  'Cobalt Harbor Software',
  'Dunmore Foods',
  'Everline Health',
  'Fairwater Utilities',
  'Glasshouse Media',
  'Highmoor Retail',
  'Inkwell Publishing',
  'Juniper Valley Bank',
  'Kingfisher Travel',
  'Longacre Robotics',
]
const SCHOOLS = [
  'Northern Plains State University',
  'Lakeshore Institute of Technology',
  'Old Harbor College',
  'Pinecrest University',
  'Riverbend Polytechnic',
]

/** Everybody who applied: the hired ones with their employee number, and people who were turned down or are waiting. */
export function makeApplicants(people) {
  const random = stream('applicants')
  const addresses = homeAddresses()
  for (let i = 0; i < 400; i++) addresses()
  const hired = people
    .filter(({ applied }) => applied !== undefined)
    .map((person) => hiredApplicant(person, stream(`applicant:${person.id}`)))
  const planted = rejectedAlikes(people)
  const honest = honestAlikes()
  const taken = new Set(people.map(({ name }) => name))
  const others = []
  const phoneUse = new Map()
  while (hired.length + planted.length + honest.length + others.length < TOTAL) {
    const first = random.pick(FIRST)
    const last = random.pick(LAST)
    if (taken.has(`${first} ${last}`)) continue
    taken.add(`${first} ${last}`)
    const place = PLACES[random.pick(TOWNS)]
    const n = phoneUse.get(place.area) ?? 60
    phoneUse.set(place.area, n + 1)
    others.push({
      first,
      last,
      place,
      phone: `+1-${place.area}-555-01${n}`,
      email:
        `${first}.${last}${random.chance(0.4) ? random.int(1, 99) : ''}@${random.pick(MAIL_HOSTS)}`.toLowerCase(),
      street: addresses(),
      applied:
        at('2022-07-05') +
        random.int(0, 225) * DAY +
        random.int(13 * 60, 23 * 60) * MINUTE +
        random.int(0, 59) * SECOND,
      status: random.chance(0.88) ? 'rejected' : 'active',
      job: random.pick(JOBS),
    })
  }
  return [...hired, ...planted, ...honest, ...others]
    .sort((a, b) => a.applied - b.applied || (a.email < b.email ? -1 : 1))
    .map((applicant, i) => ({
      ...applicant,
      ...history(applicant),
      candidate: 41000100 + i * 7,
      application: 88120042 + i * 11,
    }))
}

function hiredApplicant(person, random) {
  return {
    first: person.first,
    last: person.last,
    place: person.place,
    phone: person.phone,
    email: person.homeEmail,
    street: person.street,
    applied: person.applied + random.int(14, 20) * HOUR + random.int(0, 59) * MINUTE,
    status: 'hired',
    job: { id: 4010000 + (Number(person.id.slice(2)) % 4) + 1, name: person.title },
    employee: person.id,
    person,
  }
}

/** Turned down, and tied to the personas by telephone, mailbox or portfolio. */
function rejectedAlikes(people) {
  const of = (id) => people.find((person) => person.id === id)
  const [dot] = of('W-1081').homeEmail.split('@')
  return [
    {
      tie: 'telephone of W-1053',
      first: 'Renata',
      last: 'Brandvold',
      place: PLACES.denver,
      phone: of('W-1053').phone,
      email: 'renata.brv@postbox.example',
      street: '2 Fernhollow Drive',
      applied: at('2022-08-11T16:20:00Z'),
      status: 'rejected',
      job: JOBS[1],
    },
    {
      tie: 'mailbox of W-1081 with a tag',
      first: 'Curtis',
      last: 'Adeyinka',
      place: PLACES.richmond,
      phone: '+1-804-555-0191',
      email: of('W-1081').homeEmail.replace(dot, `${dot}+cv2`),
      street: '3 Kestrel Way',
      applied: at('2022-08-29T15:02:00Z'),
      status: 'rejected',
      job: JOBS[0],
    },
    {
      tie: 'portfolio and telephone of W-1064',
      first: 'Simone',
      last: 'Achterberg',
      place: PLACES.austin,
      phone: of('W-1064').phone,
      email: 'simone.acht@inbox.example',
      street: '5 Violet Hill Avenue',
      applied: at('2022-10-06T17:45:00Z'),
      status: 'rejected',
      job: JOBS[2],
      website: 'https://adeline-okafor.portfolio.example',
    },
  ]
}

/** Look suspicious and are not: siblings on one line, one person twice, two people of one name. */
function honestAlikes() {
  const home = { place: PLACES.omaha, phone: '+1-402-555-0188', street: '411 Orchard Hill Road' }
  return [
    {
      alike: 'siblings',
      ...home,
      first: 'Leonie',
      last: 'Garrow',
      email: 'leonie.garrow@mailbox.example',
      applied: at('2022-09-20T18:10:00Z'),
      status: 'rejected',
      job: JOBS[4],
    },
    {
      alike: 'siblings',
      ...home,
      first: 'Bram',
      last: 'Garrow',
      email: 'bram.garrow@mailbox.example',
      applied: at('2022-11-03T19:25:00Z'),
      status: 'rejected',
      job: JOBS[5],
    },
    {
      alike: 'applied twice',
      first: 'Odile',
      last: 'Ramsey',
      place: PLACES.boise,
      phone: '+1-208-555-0177',
      email: 'odile.ramsey@letterbox.example',
      street: '98 Redwing Avenue',
      applied: at('2022-08-17T17:00:00Z'),
      status: 'rejected',
      job: JOBS[0],
    },
    {
      alike: 'applied twice',
      first: 'Odile',
      last: 'Ramsey',
      place: PLACES.boise,
      phone: '+1-208-555-0177',
      email: 'odile.ramsey@letterbox.example',
      street: '98 Redwing Avenue',
      applied: at('2023-01-24T17:30:00Z'),
      status: 'active',
      job: JOBS[1],
    },
    {
      alike: 'same name',
      first: 'Martin',
      last: 'Shaw',
      place: PLACES.albany,
      phone: '+1-518-555-0181',
      email: 'martin.shaw4@inbox.example',
      street: '219 Granite Ridge Road',
      applied: at('2022-10-18T14:44:00Z'),
      status: 'rejected',
      job: JOBS[5],
    },
    {
      alike: 'same name',
      first: 'Martin',
      last: 'Shaw',
      place: PLACES.tucson,
      phone: '+1-520-555-0182',
      email: 'm.shaw.az@postbox.example',
      street: '640 Upland Terrace',
      applied: at('2022-12-07T20:15:00Z'),
      status: 'rejected',
      job: JOBS[2],
    },
  ]
}

function history(applicant) {
  const random = stream(`history:${applicant.email}:${applicant.applied}`)
  const persona = applicant.person?.role === 'persona'
  const year = random.int(2008, 2017)
  const [previous, before] = random.shuffle(EMPLOYERS)
  const front = persona ? frontOf(applicant.employee).company : previous
  return {
    educations: [
      {
        school: random.pick(SCHOOLS),
        degree: "Bachelor's Degree",
        discipline: random.pick(['Computer Science', 'Mathematics', 'Economics', 'Design']),
        from: year - 4,
        to: year,
      },
    ],
    employments: [
      { company: front, title: applicant.job.name, from: '2019-03-01', to: persona ? '2022-06-30' : null },
      { company: persona ? previous : before, title: 'Engineer', from: `${year}-07-01`, to: '2019-02-15' },
    ],
  }
}

/** The front that a persona names as the last employer. */
const frontOf = (id) => (['W-1042', 'W-1064'].includes(id) ? FRONTS.corvane : FRONTS.northgate)
