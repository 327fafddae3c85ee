import { broken, csvFile, repeated, sprinkle } from './csv.mjs'
import { homeOf } from './networks.mjs'
import { stream } from './random.mjs'
import { DAY, intuneTime, MINUTE, plainTime } from './time.mjs'

export const INTUNE = 'mdm/intune-devices.csv'
export const JAMF = 'mdm/jamf-computers.csv'

const INTUNE_HEADER = [
  'Device ID',
  'Device name',
  'Enrollment date',
  'Last check-in',
  'Azure AD Device ID',
  'OS version',
  'Azure AD registered',
  'EAS activation ID',
  'Serial number',
  'Manufacturer',
  'Model',
  'EAS activated',
  'IMEI',
  'Last EAS sync time',
  'EAS reason',
  'EAS status',
  'Compliance grace period expiration',
  'Security patch level',
  'Wi-Fi MAC',
  'MEID',
  'Subscriber carrier',
  'Total storage',
  'Free storage',
  'Management name',
  'Category',
  'UserId',
  'Primary user UPN',
  'Primary user email address',
  'Primary user display name',
  'WiFiIPv4Address',
  'WiFiSubnetID',
  'Compliance',
  'Managed by',
  'Ownership',
  'Device state',
  'Intune registered',
  'Supervised',
  'Encrypted',
  'OS',
  'SkuFamily',
  'JoinType',
  'Phone number',
  'Jailbroken',
  'ICCID',
  'EthernetMAC',
  'CellularTechnology',
  'ProcessorArchitecture',
  'EID',
  'TPMManufacturerId',
  'TPMManufacturerVersion',
]

/** Intune, Devices > All devices > Export. Times are UTC without saying so. */
export function intune({ devices, notes }) {
  const records = devices
    .filter(({ os }) => os === 'windows')
    .map((device) => ({ cells: intuneCells(device) }))
  const blank = (values) => INTUNE_HEADER.map((column) => values[column] ?? '')
  const extra = [
    broken(
      {
        cells: blank({
          'Device ID': '7d0c5b1e-0000-4000-a000-00000000feed',
          'Device name': 'MER-SYNIMPOSS1',
          'Enrollment date': '2022-13-41 25:61:00.0000000',
          'Last check-in': '2022-13-41 25:61:00.0000000',
          'Serial number': 'SYNIMPOSS1',
          Category: 'SYNTHETIC',
          OS: 'Windows',
        }),
      },
      'impossible date: Enrollment date 2022-13-41 25:61:00',
    ),
    broken(
      {
        cells: blank({
          'Device name': 'MER-SYNNOID',
          'Enrollment date': '2022-11-07 15:00:00.0000000',
          Category: 'SYNTHETIC',
          OS: 'Windows',
        }),
      },
      'missing required fields: Device ID and Serial number are empty',
    ),
    repeated({ cells: records[3].cells }, 'same Device ID as an earlier row'),
  ]
  return csvFile(INTUNE, INTUNE_HEADER, sprinkle(records, extra), notes, { eol: '\r\n' })
}

function intuneCells(device) {
  const { person } = device
  const random = stream(`intune:${device.serial}`)
  const values = {
    'Device ID': device.id,
    'Device name': device.hostname,
    'Enrollment date': intuneTime(device.firstBoot),
    'Last check-in': intuneTime(device.lastSeen),
    'Azure AD Device ID': device.entraId,
    'OS version': random.pick(['10.0.19045.2604', '10.0.22621.1265', '10.0.22000.1574']),
    'Azure AD registered': 'True',
    'Serial number': device.serial,
    Manufacturer: device.model.maker,
    Model: device.model.name,
    'EAS activated': 'False',
    'EAS reason': 'None',
    'EAS status': 'None',
    'Wi-Fi MAC': device.mac.replaceAll(':', '').toUpperCase(),
    'Total storage': '487240',
    'Free storage': String(random.int(120000, 410000)),
    'Management name': `${device.hostname}_Windows_${plainTime(device.firstBoot).replace(' ', '_')}`,
    Category: 'SYNTHETIC',
    UserId: stream(`user:${person.id}`).hex(32),
    'Primary user UPN': person.email,
    'Primary user email address': person.email,
    'Primary user display name': person.name,
    WiFiIPv4Address: device.localIp,
    WiFiSubnetID: device.localIp.replace(/\d+$/, '0'),
    Compliance: 'Compliant',
    'Managed by': 'Intune',
    Ownership: 'Corporate',
    'Device state': 'Managed',
    'Intune registered': 'True',
    Supervised: 'False',
    Encrypted: 'True',
    OS: 'Windows',
    SkuFamily: 'Pro',
    JoinType: 'Azure AD joined',
    Jailbroken: 'Unknown',
    ProcessorArchitecture: 'x64',
    TPMManufacturerId: 'INTC',
    TPMManufacturerVersion: '600.18.0.0',
  }
  return INTUNE_HEADER.map((column) => values[column] ?? '')
}

const JAMF_HEADER = [
  'Computer Name',
  'Asset Tag',
  'Serial Number',
  'Model',
  'Model Identifier',
  'Operating System Version',
  'MAC Address',
  'IP Address',
  'Last Reported IP Address',
  'Last Enrollment',
  'Last Check-in',
  'Last Inventory Update',
  'Managed',
  'Username',
  'Full Name',
  'Email Address',
  'Department',
  'Building',
]

/** Jamf Pro advanced computer search, CSV with a byte-order mark. `IP Address` is public, `Last Reported` is local. */
export function jamf({ devices, notes }) {
  const records = devices.filter(({ os }) => os === 'mac').map((device) => ({ cells: jamfCells(device) }))
  const extra = [
    broken(
      {
        cells: [
          'MER-SYNNOSER',
          'MA-1398',
          '',
          'MacBook Air (M2, 2022)',
          'Mac14,2',
          '13.1',
          '',
          '',
          '',
          '2022-11-07 15:02:00',
          '2022-11-07 15:02:00',
          '',
          'Managed',
          '',
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
        raw: 'MER-SYNWIDE01,MA-1399,SYNWIDE01,MacBook Air, M2, 2022,Mac14,2,13.1,,,,2022-11-08 15:02:00,2022-11-08 15:02:00,,Managed,,,,,SYNTHETIC',
      },
      'wrong number of columns: 21 of 18 (commas in an unquoted model name)',
    ),
  ]
  return csvFile(JAMF, JAMF_HEADER, sprinkle(records, extra), notes, { bom: true })
}

function jamfCells(device) {
  const { person } = device
  const random = stream(`jamf:${device.serial}`)
  return [
    device.hostname,
    device.tag,
    device.serial,
    device.model.name,
    device.model.identifier,
    random.pick(['12.6.3', '13.1', '13.2.1']),
    device.mac.toUpperCase(),
    person.role === 'relocated' ? '203.0.113.235' : homeOf(person).ip,
    device.localIp,
    plainTime(device.firstBoot),
    plainTime(device.lastSeen),
    plainTime(device.lastSeen - (device.lastSeen % DAY) + 300 * MINUTE),
    'Managed',
    person.email.split('@')[0],
    person.name,
    person.email,
    person.department,
    'SYNTHETIC',
  ]
}
