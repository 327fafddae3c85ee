import { stream } from './random.mjs'
import { at, defenderTime, MINUTE, SECOND, WINDOW } from './time.mjs'

export const SID = (device) =>
  `S-1-12-1-${stream(`sid:${device.person.id}`).int(1e9, 4e9)}-1184521043-2872401-${stream(`rid:${device.person.id}`).int(1e8, 9e8)}`
export const fqdn = (device) => `${device.hostname.toLowerCase()}.corp.meridian-analytics.example`
export const accountOf = (device) => device.person.email.split('@')[0]

/** Laptops that report to Defender, in order. W-1064 and the other Macs report processes and networks, not USB. */
export const windowsOf = (devices) => devices.filter(({ os }) => os === 'windows')

/** One report counter per machine, as Defender keeps it. */
export function reportIds() {
  const next = new Map()
  return (device) => {
    const id = (next.get(device.serial) ?? 1000) + 17
    next.set(device.serial, id)
    return id
  }
}

export const time = defenderTime

/** First start of a machine, or its first sign of life in what was exported. */
export function firstSeen(device) {
  if (device.firstBoot >= WINDOW.from) return device.firstBoot
  return at('2022-09-01T12:00:00Z') + Number.parseInt(device.sensorId.slice(0, 4), 16) * SECOND
}

export const soon = (device, minutes, seconds = 0) => firstSeen(device) + minutes * MINUTE + seconds * SECOND
