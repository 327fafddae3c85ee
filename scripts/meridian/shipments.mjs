import { FACILITATOR } from './cast.mjs'
import { broken, csvFile, repeated, sprinkle } from './csv.mjs'
import { destinations, OFFICE, shipsToFarm } from './destinations.mjs'
import { stream } from './random.mjs'
import { DAY, isWorkday, mdy } from './time.mjs'

export const PATH = 'shipping/carrier-shipments.csv'

const SIGNED_AT_FARM = [
  'HALSTEAD',
  'C HALSTEAD',
  'HALSTEAD',
  'FRONT DOOR',
  'HALSTEAD',
  'C HALSTEAD',
  'FRONT DOOR',
]

const HEADER = [
  'Tracking Number',
  'Service',
  'Ship Date',
  'Ship To Name',
  'Ship To Company',
  'Ship To Address',
  'Ship To City',
  'State',
  'Postal Code',
  'Country',
  'Delivery Date',
  'Delivered To',
  'Signed By',
  'Status',
  'Reference 1',
  'Reference 2',
]

/** Country codes as the carrier prints them. */
const COUNTRY = {
  'United States': 'US',
  Canada: 'CA',
  Poland: 'PL',
  India: 'IN',
  Brazil: 'BR',
  'United Kingdom': 'GB',
}

/** Carrier shipment export: the laptops, and other parcels of the firm. */
export function shipments({ devices, people, notes }) {
  const to = destinations(devices)
  const random = stream('shipments')
  let farmParcels = 0
  const parcels = devices.map((device) => {
    const { person } = device
    const { line, place } = to.get(device.serial)
    const signed = random.chance(0.7) ? person.last.toUpperCase() : 'FRONT DOOR'
    const signer = shipsToFarm(person)
      ? SIGNED_AT_FARM[farmParcels++]
      : line === OFFICE.line
        ? 'MAILROOM'
        : signed
    return parcel({
      tracking: device.tracking,
      shipped: shippedBefore(device.delivered),
      delivered: device.delivered,
      name: person.name,
      line,
      place,
      signer,
      reference: device.tag,
    })
  })
  const others = Array.from({ length: 40 }, (_, index) => {
    const person = random.pick(people.filter(mayGetGifts))
    let delivered = Math.max(person.hire + 30 * DAY, Date.UTC(2022, 8, 5)) + random.int(0, 80) * DAY
    while (!isWorkday(delivered)) delivered += DAY
    const tracking = `1ZSYN${random.alnum(3)}02${String(10000000 + random.int(0, 89999999))}`
    return parcel({
      tracking,
      shipped: shippedBefore(delivered),
      delivered,
      name: person.name,
      line: person.street,
      place: person.place,
      signer: 'FRONT DOOR',
      reference: `GIFT-${101 + index}`,
    })
  })
  const records = [...parcels, ...others].sort(
    (a, b) => a.delivered - b.delivered || (a.cells[0] < b.cells[0] ? -1 : 1),
  )
  const extra = [
    broken(
      {
        cells: [
          '1ZSYNBAD0399000001',
          'UPS Ground',
          '02/27/2022',
          'Nadir Place',
          '',
          '9 Nowhere Lane',
          'Omaha',
          'NE',
          '68105',
          'US',
          '02/30/2022',
          'FRONT DOOR',
          'FRONT DOOR',
          'Delivered',
          'MA-1393',
          'SYNTHETIC',
        ],
      },
      'impossible date: Delivery Date 02/30/2022',
    ),
    broken(
      {
        cells: [
          '',
          'UPS Ground',
          '11/07/2022',
          'Nadir Place',
          '',
          '9 Nowhere Lane',
          'Omaha',
          'NE',
          '68105',
          'US',
          '11/09/2022',
          'FRONT DOOR',
          'FRONT DOOR',
          'Delivered',
          'MA-1394',
          'SYNTHETIC',
        ],
      },
      'missing required field: Tracking Number is empty',
    ),
    repeated({ cells: records[30].cells }, 'same Tracking Number as an earlier row'),
  ]
  const all = sprinkle(records, extra)
  all.push(
    broken(
      {
        raw: '1ZSYNBAD0399000002,UPS Ground,02/20/2023,"Nadir Place,,9 Nowhere Lane,Omaha,NE,68105,US,02/23/2023,FRONT DOOR,FRONT DOOR,Delivered,MA-1395,SYNTHETIC',
      },
      'unbalanced quote in the last line',
    ),
  )
  return csvFile(PATH, HEADER, all, notes, { eol: '\r\n', last: false })
}

const mayGetGifts = ({ role, id, hire }) =>
  role !== 'persona' && id !== FACILITATOR && hire < Date.UTC(2022, 10, 1)

/** Parcels leave two or three days earlier, never at a weekend. */
function shippedBefore(delivered) {
  let day = delivered - 2 * DAY
  while (!isWorkday(day)) day -= DAY
  return day
}

const parcel = ({ tracking, shipped, delivered, name, line, place, signer, reference }) => ({
  delivered,
  cells: [
    tracking,
    reference.startsWith('GIFT') ? 'UPS Ground' : 'UPS 2nd Day Air',
    mdy(shipped),
    name,
    '',
    line,
    place.city,
    place.state,
    place.zip,
    COUNTRY[place.country],
    mdy(delivered),
    line === OFFICE.line ? 'MAIL ROOM' : 'RESIDENTIAL',
    signer,
    'Delivered',
    reference,
    'SYNTHETIC',
  ],
})
