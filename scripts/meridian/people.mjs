import { CAST, FACILITATOR, FARM, IDS, PERSONAS } from './cast.mjs'
import { FIRST, LAST } from './names.mjs'
import { PLACES, STREETS } from './places.mjs'
import { stream } from './random.mjs'
import { at, DAY, isWorkday } from './time.mjs'

const COMPANY = {
  name: 'Meridian Analytics, Inc.',
  domain: 'meridian-analytics.example',
  zone: 'America/Chicago',
}
export const MAIL_HOSTS = ['mailbox.example', 'postbox.example', 'letterbox.example', 'inbox.example']
export const AGENCY_PHONE = '+1-312-555-0170'

const HOMES = [
  'chicago',
  'austin',
  'portland',
  'denver',
  'raleigh',
  'columbus',
  'madison',
  'omaha',
  'richmond',
  'albany',
]
const FUNCTIONS = [
  ['Executive', 'Chief of Staff'],
  ['People', 'People Partner'],
  ['Finance', 'Controller'],
  ['Sales', 'Account Executive'],
  ['Marketing', 'Marketing Manager'],
  ['Customer Success', 'Customer Success Manager'],
  ['Product', 'Product Manager'],
  ['Legal', 'Counsel'],
]
const ENGINEERS = [
  'Backend Engineer',
  'Frontend Engineer',
  'Senior Backend Engineer',
  'QA Engineer',
  'Site Reliability Engineer',
]
const DATA = ['Data Engineer', 'Data Analyst', 'Machine Learning Engineer']

function position(number, random) {
  if (number < 1030) {
    const [department, title] = random.pick(FUNCTIONS)
    return { department, title }
  }
  if (number < 1062) return { department: 'Engineering', title: random.pick(ENGINEERS) }
  return { department: 'Data Platform', title: random.pick(DATA) }
}

function freeName(random, taken) {
  for (;;) {
    const first = random.pick(FIRST)
    const last = random.pick(LAST)
    if (!taken.has(last) && !taken.has(`${first} ${last}`)) {
      taken.add(last)
      return { first, last }
    }
  }
}

/** Telephone numbers end in 555-01xx, which is set aside for fiction, and repeat only where the story says so. */
function phones() {
  const used = new Map()
  return (area) => {
    const next = used.get(area) ?? 20
    used.set(area, next + 1)
    return `+1-${area}-555-01${String(next).padStart(2, '0')}`
  }
}

export function makePeople() {
  const random = stream('people')
  const taken = new Set(
    Object.values(CAST).flatMap(({ first, last }) => (last ? [last, `${first} ${last}`] : [])),
  )
  const nextPhone = phones()
  const addresses = homeAddresses()
  let homeIp = 100
  let farIp = 10

  const people = IDS.map((id) => {
    const cast = CAST[id] ?? {}
    const number = Number(id.slice(2))
    const job = position(number, random)
    const { first, last } = cast.last ? cast : freeName(random, taken)
    const place = PLACES[cast.place ?? random.pick(HOMES)]
    const abroad = place.country !== 'United States'
    const hire = at(cast.hire ?? olderHire(random))
    const os = cast.os ?? (random.chance(0.6) ? 'windows' : 'mac')
    const [firstLower, lastLower] = [first, last].map((part) => part.toLowerCase())
    const phone = cast.role === 'agency' ? AGENCY_PHONE : phoneOf(place, nextPhone, number)
    const street = cast.street ?? addresses()
    const ip = ipOf(id, cast, abroad ? `192.0.2.${farIp++}` : `203.0.113.${homeIp++}`)
    return {
      role: 'honest',
      employment: abroad ? 'Full-Time (EOR)' : 'Full-Time',
      vendor: abroad ? 'Bordeaux Street EOR Ltd' : '',
      ...job,
      ...cast,
      id,
      first,
      last,
      name: `${first} ${last}`,
      email: `${firstLower}.${lastLower}@${COMPANY.domain}`,
      homeEmail: `${cast.home ?? `${firstLower}.${lastLower}`}@${random.pick(MAIL_HOSTS)}`,
      phone,
      street,
      place,
      abroad,
      hire,
      end: cast.end === undefined ? undefined : at(cast.end),
      applied: cast.applied === undefined ? undefined : at(cast.applied),
      os,
      ip,
      ssid: PERSONAS.includes(id) || id === FACILITATOR ? FARM.ssid : `HOME-${random.alnum(4)}`,
    }
  })
  return withManagers(people)
}

const olderHire = (random) => {
  let day = at('2019-03-04') + random.int(0, 1100) * DAY
  while (!isWorkday(day)) day += DAY
  return new Date(day).toISOString().slice(0, 10)
}

function ipOf(id, cast, own) {
  if (PERSONAS.includes(id) || id === FACILITATOR) return FARM.ip
  return cast.ip ?? own
}

/** Only Canada and the UK have numbers reserved for fiction like the American ones; others are left empty. */
function phoneOf(place, nextPhone, number) {
  if (place.area !== '') return nextPhone(place.area)
  return place.country === 'United Kingdom' ? `+44 7700 900${number - 1000 + 100}` : ''
}

/** Hands out house addresses, each once. */
export function homeAddresses() {
  const random = stream('streets')
  const seen = new Set()
  return () => {
    for (;;) {
      const line = `${random.int(2, 98) * 11 + random.int(0, 9)} ${random.pick(STREETS)}`
      if (!seen.has(line)) {
        seen.add(line)
        return line
      }
    }
  }
}

function withManagers(people) {
  const leads = new Map()
  for (const person of people) if (!leads.has(person.department)) leads.set(person.department, person)
  const head = people[0]
  return people.map((person) => {
    const lead = leads.get(person.department)
    const manager = lead === person || lead.role === 'persona' ? head : lead
    return { ...person, manager: person === head ? '' : manager.name }
  })
}

/** Days in the window on which a person works here. */
export const employedOn = (person, day) =>
  day >= person.hire && (person.end === undefined || day <= person.end)
