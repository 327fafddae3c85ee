import { FARM } from './cast.mjs'
import { broken, csvFile, sprinkle } from './csv.mjs'
import { destinations, shipsToFarm } from './destinations.mjs'
import { mdy } from './time.mjs'

export const PATH = 'assets/laptops.csv'

const HEADER = [
  'Asset Tag',
  'Serial Number',
  'Model',
  'Assigned Employee Number',
  'Order Date',
  'Carrier',
  'Tracking Number',
  'Cost USD',
  'Ship To At Offer',
  'Ship To Final',
  'Ship To Changed On',
  'Notes',
]

const oneLine = (line, place) => [line, place.city, `${place.state} ${place.zip}`.trim()].join(', ')

/** The reseller's list of laptops, a generic CSV. */
export function laptops({ devices, notes }) {
  const to = destinations(devices)
  const records = devices.map((device) => {
    const { person } = device
    const { line, place } = to.get(device.serial)
    const final = oneLine(shipsToFarm(person) ? FARM.line : line, place)
    const offered =
      ['persona', 'forwarder'].includes(person.role) && device.replaces === undefined
        ? oneLine(person.street, person.place)
        : final
    const changed = offered === final ? '' : mdy(Date.parse(`${person.shipChanged}T00:00:00Z`))
    return {
      cells: [
        device.tag,
        device.serial,
        device.model.name,
        person.id,
        mdy(device.ordered),
        'UPS',
        device.tracking,
        device.model.cost,
        offered,
        final,
        changed,
        device.replaces === undefined
          ? 'SYNTHETIC'
          : `SYNTHETIC; replaces ${device.replaces}, reported faulty`,
      ],
    }
  })
  const extra = [
    broken(
      {
        cells: [
          'MA-1391',
          '',
          'Latitude 7430',
          'W-1036',
          '11/07/2022',
          'UPS',
          '',
          '1649.00',
          '',
          '',
          '',
          'SYNTHETIC',
        ],
      },
      'missing required field: Serial Number is empty',
    ),
    broken(
      {
        cells: [
          'MA-1392',
          'SYNNODAY01',
          'Latitude 7430',
          'W-1036',
          '00/00/0000',
          'UPS',
          '',
          '1649.00',
          '',
          '',
          '',
          'SYNTHETIC',
        ],
      },
      'impossible date: Order Date 00/00/0000',
    ),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}
