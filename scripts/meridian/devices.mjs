import { FARM } from './cast.mjs'
import { stream } from './random.mjs'
import { at, DAY, HOUR, isWorkday, localClock, MINUTE } from './time.mjs'

const MODELS = {
  windows: [
    { maker: 'Dell Inc.', name: 'Latitude 7430', cost: '1649.00' },
    { maker: 'LENOVO', name: 'ThinkPad T14 Gen 3', cost: '1529.00' },
  ],
  mac: [
    {
      maker: 'Apple Inc.',
      name: 'MacBook Pro (14-inch, 2021)',
      identifier: 'MacBookPro18,3',
      cost: '1999.00',
    },
    { maker: 'Apple Inc.', name: 'MacBook Air (M2, 2022)', identifier: 'Mac14,2', cost: '1499.00' },
  ],
}

/** Hardware addresses from the block that is set aside for documentation (RFC 7042). */
const mac = (n) => `00:00:5e:00:53:${n.toString(16).padStart(2, '0')}`

const workdayBefore = (day) => {
  let out = day
  while (!isWorkday(out)) out -= DAY
  return out
}

/** One laptop per worker, and a second one where the story says so. */
export function makeDevices(people) {
  const devices = []
  for (const person of people) {
    const random = stream(`device:${person.id}`)
    const ordered = at(
      person.ordered ??
        new Date(workdayBefore(person.hire - random.int(14, 20) * DAY)).toISOString().slice(0, 10),
    )
    const delivered = at(
      person.delivered ??
        new Date(workdayBefore(person.hire - random.int(2, 5) * DAY)).toISOString().slice(0, 10),
    )
    const firstBoot =
      person.firstBoot === undefined
        ? localClock(person.place.zone, person.hire, 9, random.int(0, 55), random.int(0, 59))
        : at(person.firstBoot)
    devices.push(laptop(devices.length, person, random, { ordered, delivered, firstBoot }))
    if (person.replacement !== undefined) {
      const { ordered, delivered, firstBoot } = person.replacement
      const times = { ordered: at(ordered), delivered: at(delivered), firstBoot: at(firstBoot) }
      const second = laptop(devices.length, person, stream(`device:${person.id}:2`), times)
      devices.at(-1).lastSeen = times.firstBoot + 40 * MINUTE
      devices.push({ ...second, replaces: devices.at(-1).serial })
    }
  }
  return devices
}

function laptop(index, person, random, times) {
  const model = random.pick(MODELS[person.os])
  const serial = `SYN${random.alnum(7)}`
  const leaves = person.end ?? at('2023-02-28')
  return {
    ...times,
    person,
    serial,
    model,
    os: person.os,
    id: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`,
    entraId: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-b${random.hex(3)}-${random.hex(12)}`,
    sensorId: random.hex(40),
    hostname: `MER-${serial}`,
    mac: mac(index + 1),
    bssid: person.ssid === FARM.ssid ? FARM.bssid : mac(128 + (householdOf(person) ?? index)),
    tag: `MA-${1200 + index}`,
    tracking: `1ZSYN${random.alnum(3)}03${String(10000000 + random.int(0, 89999999))}`,
    lastSeen: leaves + 14 * HOUR + random.int(0, 9 * 60) * MINUTE,
    localIp: `192.168.${random.pick([0, 1, 4, 50])}.${random.int(20, 199)}`,
  }
}

/** People of one household see one access point. */
const householdOf = (person) => (person.role === 'couple' ? 100 : undefined)
