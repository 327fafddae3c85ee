import type { RowOf } from '../../core/tables.js'
import type { TestTables } from './duckdb-port.js'
import { daily, employee, home, ipHex, parcel, signIns } from './rows.js'

const FARM = '1418 larkspur ct, 37129'
const FARM_IP = '203.0.113.77'
const WALLET = '0x992b666fbada7e7f3e179d65c8aa3cce4e34ec1b'

type Person = Readonly<{ id: string; name: string; lat: number; lon: number; country: string }>

/** Three personas behind one door, their host, a couple, a traveller with a VPN, and people of whom nothing is to be said. */
const HOST: Person = { id: 'W-7', name: 'Corinne Halstead', lat: 35.8, lon: -86.4, country: 'US' }
const PERSONAS: readonly Person[] = [
  { id: 'W-1', name: 'Daniel Reyes', lat: 30.3, lon: -97.7, country: 'US' },
  { id: 'W-2', name: 'Marta Kessler', lat: 35.8, lon: -78.6, country: 'US' },
  { id: 'W-3', name: 'Tomas Verhaegen', lat: 28, lon: -82.5, country: 'US' },
]
const HONEST: readonly Person[] = [
  { id: 'W-11', name: 'Naveen Marchetti', lat: 45.5, lon: -122.7, country: 'US' },
  { id: 'W-12', name: 'Ingrid Amankwah', lat: 45.5, lon: -122.7, country: 'US' },
  { id: 'W-13', name: 'Olga Nowak', lat: 50.1, lon: 19.9, country: 'PL' },
  { id: 'W-14', name: 'Rahul Shah', lat: 18.5, lon: 73.9, country: 'IN' },
  { id: 'W-15', name: 'Ana Souza', lat: -25.4, lon: -49.3, country: 'BR' },
  { id: 'W-16', name: 'Kwame Boateng', lat: 43.7, lon: -79.4, country: 'CA' },
]
const EVERYBODY = [...PERSONAS, HOST, ...HONEST]
const COUPLE = ['W-11', 'W-12']
const DOOR = [...PERSONAS, HOST].map(({ id }) => id)

const homeOf = ({ id }: Person): string =>
  id === HOST.id ? FARM : COUPLE.includes(id) ? '7 elm st, 1' : `home of ${id}, 1`

const claimed = (person: Person): Partial<RowOf<'claims'>>[] => [
  { ...home(person.id, homeOf(person)), country: person.country, lat: person.lat, lon: person.lon },
  { worker: person.id, kind: 'delivery_address', value: homeOf(person), valid_from: '2023-12-01 06:00:00' },
]

/** Working hours of the claimed place: ten in the morning by the sun. */
const hoursOf = (person: Person): string => String((34 - Math.round(person.lon / 15)) % 24).padStart(2, '0')

function workOf(person: Person): Partial<RowOf<'sign_ins'>>[] {
  const atFarm = DOOR.includes(person.id)
  const place = atFarm ? HOST : person
  const ip = atFarm
    ? FARM_IP
    : COUPLE.includes(person.id)
      ? '203.0.113.41'
      : `203.0.113.${100 + Number(person.id.slice(2))}`
  const far = atFarm && person !== HOST
  const line = {
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    ip,
    ip_hex: ipHex(ip),
    distance_km: far ? 900 : 5,
  }
  const vpn = person.id === 'W-16' || person.id === 'W-1' ? { network_kind: 'vpn' } : {}
  return [
    ...signIns(person.id, '2024-01-02', 40, line),
    ...signIns(person.id, '2024-03-01', 10, { ...line, ...vpn, event: null }),
  ].map((row) => ({ ...row, offset_delta: 0, ts: (row.ts ?? '').replace(' 12:', ` ${hoursOf(person)}:`) }))
}

/** The tables of this company. Names, places and times are such that transformations of them have something to change. */
export function company(): TestTables {
  return {
    workers: EVERYBODY.map(({ id, name }) => employee(id, { name })),
    claims: [
      ...EVERYBODY.flatMap(claimed),
      ...PERSONAS.map(({ id }) => ({
        worker: id,
        kind: 'delivery_address',
        value: FARM,
        valid_from: '2023-12-20 06:00:00',
      })),
    ],
    shipments: EVERYBODY.map((person) =>
      parcel(person.id, DOOR.includes(person.id) ? FARM : homeOf(person), {
        to_name: person.name,
        country: person.country,
      }),
    ),
    sign_ins: EVERYBODY.flatMap(workOf),
    device_sightings: EVERYBODY.flatMap(({ id }) =>
      daily('2024-01-10', 5, (day) => ({
        worker: id,
        product: 'defender',
        device: id,
        ts: `${day} 15:00:00`,
        bssid: DOOR.includes(id)
          ? '00:00:5e:00:53:77'
          : COUPLE.includes(id)
            ? '00:00:5e:00:53:41'
            : `00:00:5e:00:60:${id.slice(2)}`,
      })),
    ),
    devices: [
      { worker: 'W-1', product: 'intune', device: 'd1', serial: 'S1', enrolled_at: '2024-01-02 14:00:00' },
    ],
    endpoint_events: [
      {
        worker: 'W-1',
        device: 'h1',
        serial: 'S1',
        action: 'usb_connected',
        ts: '2024-01-02 14:04:00',
        usb_vid: '1d6b',
        usb_pid: '0104',
        model: 'PiKVM Composite KVM Device',
      },
      {
        worker: 'W-2',
        device: 'h2',
        serial: 'S2',
        action: 'process_started',
        ts: '2024-01-05 20:00:00',
        process: 'anydesk.exe',
      },
      {
        worker: 'W-14',
        device: 'h14',
        serial: 'S14',
        action: 'process_started',
        ts: '2024-06-05 20:00:00',
        process: 'rustdesk.exe',
      },
    ],
    identifiers: [
      { worker: 'W-2', kind: 'wallet', value: WALLET, valid_from: '2024-01-10 06:00:00' },
      ...COUPLE.map((worker) => ({
        worker,
        kind: 'bank_account',
        value: 'acct:joint',
        valid_from: '2024-01-01 06:00:00',
      })),
      { worker: 'W-3', kind: 'bank_account', value: 'acct:one', valid_from: '2024-01-01 06:00:00' },
      { worker: 'W-1', kind: 'bank_account', value: 'acct:one', valid_from: '2024-01-03 06:00:00' },
    ],
    payouts: [
      {
        worker: 'W-1',
        payment: 'p1',
        ts: '2024-02-01 15:00:00',
        account: WALLET,
        account_kind: 'wallet',
        method: 'crypto',
        holder: 'Marta Kessler',
      },
      {
        worker: 'W-13',
        payment: 'p2',
        ts: '2024-02-01 15:00:00',
        account: 'acct:olga',
        account_kind: 'token',
        method: 'bank',
        holder: 'Olga Nowak',
      },
    ],
    documents: EVERYBODY.map(({ id, country }) => ({
      worker: id,
      kind: 'passport',
      number: `X-${id}-001`,
      issuer: country,
    })),
    applications: PERSONAS.map(({ id }) => ({ worker: id, application: id, ts: '2023-11-01 15:00:00' })),
    referees: PERSONAS.map(({ id }) => ({
      worker: id,
      name: 'Stephen Aldous',
      email: 'stephen@corvane.example',
      domain: 'corvane.example',
      ts: '2023-11-08 06:00:00',
    })),
    domains: [{ domain: 'corvane.example', registered_on: '2023-10-20' }],
    networks: [
      {
        cidr: '198.18.10.0/24',
        first_hex: ipHex('198.18.10.0'),
        last_hex: ipHex('198.18.10.255'),
        kind: 'vpn',
      },
    ],
  }
}
