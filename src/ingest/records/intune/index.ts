import { expectedGot } from '../../../core/errors.js'
import { canonicalEmail } from '../../values/email.js'
import { canonicalIp } from '../../values/ip.js'
import { canonicalSerial } from '../../values/serial.js'
import { csvAdapter } from '../csv-adapter.js'
import { osName } from '../os-name.js'
import { rowList } from '../row-list.js'

/** Microsoft Intune, all devices, CSV. One record is one device; see README.md. */
export const intune = csvAdapter({
  id: 'intune/devices',
  title: 'Microsoft Intune devices (CSV)',
  feeds: ['devices', 'device_sightings', 'identifiers'],
  columns: {
    device: ['Device ID'],
    hostname: ['Device name'],
    enrolled: ['Enrollment date'],
    seen: ['Last check-in'],
    serial: ['Serial number'],
    model: ['Model'],
    upn: ['Primary user UPN', 'Primary user email address'],
    ip: ['WiFiIPv4Address'],
    ownership: ['Ownership'],
    os: ['OS'],
  },
  signature: ['device', 'enrolled', 'seen', 'serial'],
  unused: [
    ...[
      'Azure AD Device ID',
      'Microsoft Entra Device ID',
      'OS version',
      'Azure AD registered',
      'EAS activation ID',
    ],
    ...['Manufacturer', 'EAS activated', 'IMEI', 'Last EAS sync time', 'EAS reason', 'EAS status', 'MEID'],
    ...['Compliance grace period expiration', 'Security patch level', 'Wi-Fi MAC', 'Subscriber carrier'],
    ...[
      'Total storage',
      'Free storage',
      'Management name',
      'Category',
      'UserId',
      'Primary user display name',
    ],
    ...[
      'Primary user email address',
      'WiFiSubnetID',
      'Compliance',
      'Managed by',
      'Device state',
      'Supervised',
    ],
    ...[
      'Intune registered',
      'Encrypted',
      'SkuFamily',
      'JoinType',
      'Phone number',
      'Jailbroken',
      'ICCID',
      'EID',
    ],
    ...[
      'EthernetMAC',
      'CellularTechnology',
      'ProcessorArchitecture',
      'TPMManufacturerId',
      'TPMManufacturerVersion',
    ],
  ],
  required: [],
  map(cell, settings) {
    const rows = rowList(settings)
    const serial = canonicalSerial(cell('serial') ?? '')
    const device = cell('device') ?? null
    if (device === null && serial === undefined)
      return { rejected: expectedGot('Device ID', 'a value, or a serial number', '') }
    const upn = cell('upn')
    const email = upn === undefined ? undefined : canonicalEmail(upn)
    const subject = email === undefined ? null : (`email:${email}` as const)
    const seen = rows.time('Last check-in', cell('seen'))
    const shared = { product: 'intune', device, serial: serial ?? null, subject }
    rows.add('devices', {
      ...shared,
      hostname: cell('hostname')?.toLowerCase() ?? null,
      os: osName(cell('os')),
      model: cell('model') ?? null,
      ownership: cell('ownership')?.toLowerCase() ?? null,
      enrolled_at: rows.instant('Enrollment date', cell('enrolled')),
      last_seen: seen?.ts ?? null,
    })
    const ip = canonicalIp(cell('ip') ?? '')
    if (ip !== undefined && seen !== undefined) rows.add('device_sightings', { ...shared, ...seen, ...ip })
    if (subject !== null && serial !== undefined)
      rows.add('identifiers', {
        subject,
        kind: 'device_serial',
        value: serial,
        raw: cell('serial') ?? null,
        product: 'intune',
      })
    return rows.done('no data')
  },
})
