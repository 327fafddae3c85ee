import { FARM } from './cast.mjs'
import { broken, csvFile, sprinkle } from './csv.mjs'
import { firstSeen, fqdn, reportIds, time } from './edr.mjs'
import { PLACES } from './places.mjs'
import { stream } from './random.mjs'
import { MOVE, TRIP } from './sessions.mjs'
import { at, DAY, MINUTE } from './time.mjs'

export const PATH = 'edr/defender-network-info.csv'

const HEADER = [
  'Timestamp',
  'DeviceId',
  'DeviceName',
  'NetworkAdapterName',
  'MacAddress',
  'NetworkAdapterType',
  'NetworkAdapterStatus',
  'TunnelType',
  'ConnectedNetworks',
  'DnsAddresses',
  'IPv4Dhcp',
  'IPv6Dhcp',
  'DefaultGateways',
  'IPAddresses',
  'ReportId',
  'NetworkAdapterVendor',
  'Bssid',
]

const OFFICE = { ssid: 'MERIDIAN-HQ', bssid: '00:00:5e:00:53:f0' }
/** A café in Chicago: several colleagues of one city meet there. */
const CAFE = { ssid: 'CAFE-GUEST', bssid: '00:00:5e:00:53:f8' }
const HOTEL = { ssid: 'HOTEL-GUEST', bssid: '00:00:5e:00:53:f6' }
const NEW_HOME = { ssid: 'HOME-NEWFLAT', bssid: '00:00:5e:00:53:f4' }

/**
 * Defender advanced hunting, table DeviceNetworkInfo. Defender does not know the access point's address: the firm's own
 * script adds the last column.
 */
export function networkInfo({ devices, notes }) {
  const report = reportIds()
  const sightings = devices.flatMap((device) => sightingsOf(device))
  sightings.sort((a, b) => a.time - b.time || (a.device.serial < b.device.serial ? -1 : 1))
  const records = sightings.map((sighting) => ({ cells: cellsOf(sighting, report(sighting.device)) }))
  const noJson = [...records[30].cells]
  noJson[8] = '[{"Name":"HOME'
  const noDay = [...records[60].cells]
  noDay[0] = '2022-09-31T25:00:00.0000000Z'
  const extra = [
    broken({ cells: noJson }, 'malformed JSON in ConnectedNetworks: it was cut off'),
    broken({ cells: noDay }, 'impossible date: Timestamp 2022-09-31T25:00'),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}

function sightingsOf(device) {
  const { person } = device
  const random = stream(`networks:${device.serial}`)
  const begin = firstSeen(device)
  const end = Math.min(device.lastSeen, at('2023-03-01'))
  const days = Math.max(1, Math.floor((end - begin) / DAY))
  const out = []
  for (let day = 0; day < days; day += 16) {
    const when = begin + day * DAY + 3 * MINUTE
    out.push({ device, time: when, network: networkOf(device, when, random) })
  }
  if (person.place === PLACES.chicago)
    out.push({ device, time: begin + 5 * MINUTE + 6 * DAY, network: OFFICE })
  return out.filter(({ time: when }) => when <= end)
}

function networkOf(device, when, random) {
  const { person } = device
  const home = { ssid: person.role === 'couple' ? 'HOME-JUNIPER' : person.ssid, bssid: device.bssid }
  if (person.ssid === FARM.ssid) return home
  if (person.role === 'relocated' && when >= MOVE) return NEW_HOME
  if (person.role === 'traveller' && when >= TRIP.from && when < TRIP.to) return HOTEL
  return person.place === PLACES.chicago && random.chance(0.12) ? CAFE : home
}

function cellsOf({ device, time: when, network }, reportId) {
  const gateway = device.localIp.replace(/\d+$/, '1')
  const connected = [
    {
      Name: network.ssid,
      Description: `SYNTHETIC ${network.ssid}`,
      IsConnectedToInternet: true,
      Category: 'Private',
    },
  ]
  const addresses = [{ IPAddress: device.localIp, SubnetPrefix: 24, AddressType: 'Private' }]
  const adapter = device.os === 'mac' ? 'en0' : `{${device.entraId.toUpperCase()}}`
  return [
    time(when),
    device.sensorId,
    fqdn(device),
    adapter,
    device.mac.replaceAll(':', '').toUpperCase(),
    'Wireless80211',
    'Up',
    'None',
    JSON.stringify(connected),
    JSON.stringify([gateway]),
    gateway,
    '',
    JSON.stringify([gateway]),
    JSON.stringify(addresses),
    reportId,
    device.os === 'mac' ? 'Apple' : 'Intel Corporation',
    network.bssid,
  ]
}
