import { FARM } from './cast.mjs'
import { PLACES } from './places.mjs'

/** Address ranges of the example: documentation and benchmarking ranges only (RFC 5737, RFC 2544). */
export const RANGES = {
  egress: '198.51.100.0/28',
  vpn: '198.18.10.0/24',
  hosting: '198.18.20.0/24',
}
const OFFICE_IP = '198.51.100.5'
export const FARM_VPN_EXIT = '198.18.10.44'
export const FARM_HOSTING = '198.18.20.15'
const CARRIER_IP = '192.0.2.201'

/** Autonomous systems from the range that is reserved for documentation (RFC 5398). */
const AS = {
  cable: {
    asNumber: 64496,
    asOrg: 'example cable communications',
    isp: 'example cable',
    domain: 'cable.example',
  },
  fiber: { asNumber: 64497, asOrg: 'example fiber llc', isp: 'example fiber', domain: 'fiber.example' },
  mobile: { asNumber: 64498, asOrg: 'example mobile', isp: 'example mobile', domain: 'mobile.example' },
  telecom: {
    asNumber: 64499,
    asOrg: 'example telecom international',
    isp: 'example telecom',
    domain: 'telecom.example',
  },
  office: {
    asNumber: 64500,
    asOrg: 'meridian analytics',
    isp: 'meridian analytics',
    domain: 'meridian-analytics.example',
  },
  vpn: { asNumber: 64510, asOrg: 'example vpn exit ltd', isp: 'example vpn', domain: 'vpn.example' },
  hosting: {
    asNumber: 64511,
    asOrg: 'example hosting gmbh',
    isp: 'example hosting',
    domain: 'hosting.example',
  },
}

export const office = { ip: OFFICE_IP, place: PLACES.chicago, as: AS.office, proxy: false }
export const farm = { ip: FARM.ip, place: PLACES.murfreesboro, as: AS.cable, proxy: false }
export const farmVpn = { ip: FARM_VPN_EXIT, place: PLACES.losangeles, as: AS.vpn, proxy: true }
export const farmHosting = { ip: FARM_HOSTING, place: PLACES.ashburn, as: AS.hosting, proxy: false }
export const carrier = { ip: CARRIER_IP, place: PLACES.chicago, as: AS.mobile, proxy: false }

/** What a person's home line looks like to the identity provider. */
export function homeOf(person) {
  if (person.ip === FARM.ip) return farm
  const as = person.abroad ? AS.telecom : Number(person.ip.split('.')[3]) % 2 === 0 ? AS.cable : AS.fiber
  return { ip: person.ip, place: person.place, as, proxy: false }
}

export const vpnExit = (last, place) => ({ ip: `198.18.10.${last}`, place, as: AS.vpn, proxy: true })
export const abroad = (last, place) => ({ ip: `192.0.2.${last}`, place, as: AS.telecom, proxy: false })
export const elsewhere = (last, place) => ({ ip: `203.0.113.${last}`, place, as: AS.cable, proxy: false })
