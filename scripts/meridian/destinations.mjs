import { FACILITATOR, FARM, PERSONAS } from './cast.mjs'
import { PLACES } from './places.mjs'

/** The mailbox at which W-1049 took one parcel between two flats. */
export const MAILBOX = '500 Harbor Plaza PMB 214'

/** People in Chicago fetch their laptops at head office, whose mail room signs: an address with many laptops and no secret. */
export const OFFICE = { line: '200 Wharfside Plaza Suite 900', place: { ...PLACES.chicago, zip: '60606' } }

export const shipsToFarm = (person) => PERSONAS.includes(person.id) || person.id === FACILITATOR

/** Where each laptop went: street line as the carrier printed it, and the place. */
export function destinations(devices) {
  let farmParcels = 0
  return new Map(
    devices.map((device) => {
      const { person } = device
      if (shipsToFarm(person)) {
        const line = FARM.spellings[farmParcels % FARM.spellings.length]
        farmParcels += 1
        return [device.serial, { line, place: PLACES.murfreesboro }]
      }
      if (person.place === PLACES.chicago) return [device.serial, OFFICE]
      if (person.role === 'forwarder') return [device.serial, { line: MAILBOX, place: person.place }]
      return [device.serial, { line: person.street, place: person.place }]
    }),
  )
}
