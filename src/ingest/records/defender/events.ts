import { expectedGot } from '../../../core/errors.js'
import { canonicalEmail } from '../../values/email.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'
import { pluggedDevice } from './additional-fields.js'

/** Actions that signals read, by Defender's action type. */
const ACTIONS: Readonly<Record<string, string>> = {
  PnpDeviceConnected: 'usb_connected',
  UsbDriveMounted: 'usb_connected',
  ProcessCreated: 'process_started',
}

/** Longest command line that is kept. */
const COMMAND = 1000

/** Defender advanced hunting, DeviceEvents and DeviceProcessEvents, CSV. One record is one event; see README.md. */
export const defenderEvents = csvAdapter({
  id: 'defender/events',
  title: 'Microsoft Defender DeviceEvents or DeviceProcessEvents (CSV)',
  feeds: ['endpoint_events'],
  columns: {
    time: ['Timestamp', 'TimeGenerated'],
    deviceId: ['DeviceId'],
    device: ['DeviceName'],
    action: ['ActionType'],
    report: ['ReportId'],
    file: ['FileName'],
    command: ['ProcessCommandLine'],
    company: ['ProcessVersionInfoCompanyName'],
    productName: ['ProcessVersionInfoProductName'],
    upn: ['AccountUpn'],
    fields: ['AdditionalFields'],
  },
  signature: ['time', 'device', 'action', 'report'],
  unused: [
    ...[
      'FolderPath',
      'SHA1',
      'SHA256',
      'MD5',
      'ProcessId',
      'ProcessVersionInfoOriginalFileName',
      'AccountDomain',
    ],
    ...['AccountName', 'AccountSid', 'InitiatingProcessFileName', 'InitiatingProcessFolderPath'],
    ...['InitiatingProcessCommandLine', 'InitiatingProcessAccountName', 'ProcessIntegrityLevel', 'LogonId'],
    ...['RemoteUrl', 'RemoteIP', 'RemotePort', 'LocalIP', 'LocalPort', 'RegistryKey', 'FileOriginUrl'],
  ],
  required: ['time', 'device', 'action'],
  map(cell, settings) {
    const type = cell('action') ?? ''
    const action = ACTIONS[type]
    if (action === undefined) return { skipped: `no signal reads ${type}` }
    const fields = parseFields(cell('fields'))
    if (fields === undefined)
      return { rejected: expectedGot('AdditionalFields', 'a JSON object', cell('fields') ?? '') }
    const rows = rowList(settings)
    const device = cell('device')?.toLowerCase() ?? ''
    const time = rows.time('Timestamp', cell('time'))
    const email = canonicalEmail(cell('upn') ?? '')
    const report = cell('report')
    const shared = {
      product: 'defender',
      // ReportId repeats: with host and time it names one event of one table (Microsoft's schema page).
      event: report === undefined ? null : `${type}:${device}:${cell('time')}:${report}`,
      device,
      subject: email === undefined ? null : (`email:${email}` as const),
      ...time,
    }
    if (action === 'process_started')
      rows.add('endpoint_events', {
        ...shared,
        action,
        vendor: cell('company') ?? null,
        model: cell('productName') ?? null,
        process: cell('file')?.toLowerCase() ?? null,
        command: cell('command')?.slice(0, COMMAND) ?? null,
      })
    else {
      const plugged = pluggedDevice(fields)
      const monitor = plugged.usb_class === 'monitor'
      rows.add('endpoint_events', { ...shared, action: monitor ? 'monitor_connected' : action, ...plugged })
    }
    return rows.done('no data')
  },
})

/** The object in a cell; an empty cell is an empty one, and anything but an object undefined. */
function parseFields(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    // JSON.parse throws for one reason only, and the caller rejects the record with the text.
    return undefined
  }
}
