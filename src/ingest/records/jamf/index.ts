import { canonicalEmail } from '../../values/email.js'
import { canonicalIp } from '../../values/ip.js'
import { canonicalSerial } from '../../values/serial.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'

/** Jamf Pro computer inventory, CSV. One record is one Mac; see README.md. */
export const jamf = csvAdapter({
  id: 'jamf/computers',
  title: 'Jamf Pro computers (CSV)',
  feeds: ['devices', 'device_sightings', 'identifiers'],
  columns: {
    device: ['JSS Computer ID', 'Jamf Pro Computer ID', 'Computer ID', 'UDID'],
    hostname: ['Computer Name'],
    serial: ['Serial Number'],
    model: ['Model'],
    ip: ['IP Address'],
    localIp: ['Last Reported IP Address', 'Last Reported IPv4 Address'],
    enrolled: ['Last Enrollment', 'Enrollment Date'],
    seen: ['Last Check-in'],
    email: ['Email Address', 'Email'],
    username: ['Username'],
  },
  signature: ['hostname', 'serial', 'seen'],
  unused: [
    ...[
      'Asset Tag',
      'Model Identifier',
      'Operating System Version',
      'Operating System',
      'MAC Address',
      'Managed',
    ],
    ...[
      'Last Inventory Update',
      'Full Name',
      'Department',
      'Building',
      'Room',
      'Position',
      'Phone Number',
      'Site',
    ],
  ],
  required: ['serial'],
  map(cell, settings) {
    const rows = rowList(settings)
    const text = cell('serial') ?? ''
    const serial = canonicalSerial(text) ?? null
    const email = canonicalEmail(cell('email') ?? cell('username') ?? '')
    const subject = email === undefined ? null : (`email:${email}` as const)
    const seen = rows.time('Last Check-in', cell('seen'))
    // Jamf's own id is not in the default columns; the serial number is unique among managed Macs.
    const shared = { product: 'jamf', device: cell('device') ?? serial, serial, subject }
    rows.add('devices', {
      ...shared,
      hostname: cell('hostname')?.toLowerCase() ?? null,
      os: 'macos',
      model: cell('model') ?? null,
      ownership: null,
      enrolled_at: rows.instant('Last Enrollment', cell('enrolled')),
      last_seen: seen?.ts ?? null,
    })
    for (const column of ['ip', 'localIp'] as const) {
      const ip = canonicalIp(cell(column) ?? '')
      if (ip !== undefined && seen !== undefined) rows.add('device_sightings', { ...shared, ...seen, ...ip })
    }
    if (subject !== null && serial !== null)
      rows.add('identifiers', { subject, kind: 'device_serial', value: serial, raw: text, product: 'jamf' })
    return rows.done('no data')
  },
})
