import { FACILITATOR, PERSONAS } from './cast.mjs'
import * as net from './networks.mjs'
import { employedOn } from './people.mjs'
import { PLACES } from './places.mjs'
import { stream } from './random.mjs'
import { at, DAY, isWorkday, localClock, MINUTE, SECOND, WINDOW } from './time.mjs'

/** Five honest people whose telephones share one address of a mobile carrier. */
const CARRIER_GRADE = ['W-1003', 'W-1010', 'W-1014', 'W-1022', 'W-1060']
const VPN_EXITS = { 'W-1012': 12, 'W-1037': 37, 'W-1058': 58, 'W-1072': 72 }
export const TRIP = { from: at('2022-11-28'), to: at('2022-12-10') }
export const MOVE = at('2022-11-12')

/** Days on which a person signs in afresh: Okta asks again about once a week, and the personas lose their sessions often. */
function signInDays(person, random) {
  const perWeek = PERSONAS.includes(person.id) ? 1.6 : person.id === FACILITATOR ? 1 : 0.68
  const days = []
  for (let week = WINDOW.from - 3 * DAY; week < WINDOW.to; week += 7 * DAY) {
    const workdays = Array.from({ length: 7 }, (_, i) => week + i * DAY).filter(
      (day) => day >= WINDOW.from && day < WINDOW.to && isWorkday(day) && employedOn(person, day),
    )
    const away = person.role === 'traveller' && week >= TRIP.from - 4 * DAY && week < TRIP.to
    let wanted = away ? 3 : Math.floor(perWeek) + (random.chance(perWeek % 1) ? 1 : 0)
    for (const day of random.shuffle(workdays)) if (wanted-- > 0) days.push(day)
  }
  const first = Math.max(person.hire, WINDOW.from)
  if (person.hire >= WINDOW.from && !days.includes(first)) days.push(first)
  return days.sort((a, b) => a - b)
}

function networkOf(person, day, random) {
  if (person.role === 'persona') {
    if (person.id === 'W-1077' && random.chance(0.06)) return net.farmHosting
    return random.chance(0.14) ? net.farmVpn : net.farm
  }
  if (person.role === 'vpn' && random.chance(0.3)) return net.vpnExit(VPN_EXITS[person.id], PLACES.losangeles)
  if (person.role === 'traveller' && day >= TRIP.from && day < TRIP.to) return net.abroad(61, PLACES.lisbon)
  if (person.role === 'relocated' && day >= MOVE) return net.elsewhere(235, PLACES.boise)
  if (person.place === PLACES.chicago && random.chance(0.35)) return net.office
  if (CARRIER_GRADE.includes(person.id) && random.chance(0.3)) return net.carrier
  return net.homeOf(person)
}

/**
 * All sessions of the window: who, when, over which network, and what was opened. The traveller and the person who
 * moved keep working hours of the place where they are; the personas keep those of the place that they claim.
 */
export function makeSessions(people) {
  const sessions = []
  for (const person of people) {
    const random = stream(`sessions:${person.id}`)
    for (const day of signInDays(person, random)) {
      const network = networkOf(person, day, random)
      const shown = ['traveller', 'relocated'].includes(person.role) ? network.place : person.place
      const start = localClock(shown.zone, day, random.int(7, 16), random.int(0, 59), random.int(0, 59))
      const firstDay = day === person.hire
      const mobile = network === net.carrier
      sessions.push({
        person,
        network,
        start: firstDay ? firstSignIn(person, start) : start + random.int(0, 999),
        mobile,
        mistyped: !firstDay && random.chance(0.03),
        enrols: firstDay,
        apps: random.shuffle(APPS).slice(0, random.chance(0.45) ? 2 : 1),
        afterwards: [random.int(20, 90) * SECOND, random.int(3, 40) * MINUTE],
        random,
      })
    }
  }
  return [...sessions, ...besides(people)].sort((a, b) => a.start - b.start)
}

const firstSignIn = (person, start) =>
  person.firstBoot === undefined ? start : at(person.firstBoot) + 9 * MINUTE

/** One more session of W-1042 from a VPN exit while the one at the farm is still young. */
function besides(people) {
  const person = people.find(({ id }) => id === 'W-1042')
  return ['2022-09-14T15:31:07.215Z', '2022-11-09T16:12:44.902Z', '2023-01-18T15:05:51.377Z'].flatMap(
    (when, index) => {
      const common = {
        person,
        mobile: false,
        mistyped: false,
        enrols: false,
        random: stream(`besides:${index}`),
      }
      const apps = [APPS[index]]
      const afterwards = [41 * SECOND, 12 * MINUTE]
      return [
        { ...common, network: net.farm, start: at(when), apps, afterwards },
        { ...common, network: net.farmVpn, start: at(when) + 17 * MINUTE, apps, afterwards },
      ]
    },
  )
}

const APPS = [
  {
    id: '0oa1synthGHEC0001',
    alternateId: 'GitHub Enterprise Cloud - Organization',
    displayName: 'GitHub Enterprise Cloud',
  },
  { id: '0oa1synthSLCK0002', alternateId: 'Slack', displayName: 'Slack' },
  { id: '0oa1synthGWSP0003', alternateId: 'Google Workspace', displayName: 'Google Workspace' },
  { id: '0oa1synthJIRA0004', alternateId: 'Atlassian Cloud', displayName: 'Atlassian Jira Cloud' },
  { id: '0oa1synthAWSC0005', alternateId: 'AWS IAM Identity Center', displayName: 'AWS IAM Identity Center' },
]
