import { broken, csvFile, sprinkle } from './csv.mjs'
import { accountOf, firstSeen, fqdn, reportIds, SID, soon, time, windowsOf } from './edr.mjs'
import { stream } from './random.mjs'
import { at, DAY, HOUR, MINUTE, SECOND } from './time.mjs'

export const PATH = 'edr/defender-device-events.csv'

const HEADER = [
  'Timestamp',
  'DeviceId',
  'DeviceName',
  'ActionType',
  'FileName',
  'FolderPath',
  'AccountDomain',
  'AccountName',
  'AccountSid',
  'InitiatingProcessFileName',
  'InitiatingProcessAccountName',
  'ReportId',
  'AdditionalFields',
]

const CLASS = {
  USB: '{36fc9e60-c465-11cf-8056-444553540000}',
  HIDClass: '{745a17a0-74d3-11d0-b6fe-00a0c90f57da}',
  Keyboard: '{4d36e96b-e325-11ce-bfc1-08002be10318}',
  DiskDrive: '{4d36e967-e325-11ce-bfc1-08002be10318}',
  Monitor: '{4d36e96e-e325-11ce-bfc1-08002be10318}',
  Net: '{4d36e972-e325-11ce-bfc1-08002be10318}',
  Camera: '{ca3e7ab9-b4c3-4ae6-8251-579ef933890f}',
}

const usb = (vid, pid, serial, description, className = 'USB', revision = '0100') => ({
  className,
  deviceId: `USB\\VID_${vid}&PID_${pid}\\${serial}`,
  description,
  vendorIds: [`USB\\VID_${vid}&PID_${pid}&REV_${revision}`, `USB\\VID_${vid}&PID_${pid}`],
})
const other = (className, deviceId, description, vendorIds) => ({
  className,
  deviceId,
  description,
  vendorIds,
})

/** PiKVM in its default identity (ipkvm-identities.json): composite device, virtual drive, capture monitor. */
const PIKVM = [
  usb('1D6B', '0104', 'CAFEBABE', 'PiKVM Composite KVM Device', 'USB', '0260'),
  other('Keyboard', 'HID\\VID_1D6B&PID_0104&MI_00\\7&2A1C55D0&0&0000', 'HID Keyboard Device', [
    'HID\\VID_1D6B&PID_0104&REV_0260&MI_00',
    'HID\\VID_1D6B&PID_0104&MI_00',
  ]),
  other(
    'DiskDrive',
    'USBSTOR\\DISK&VEN_PIKVM&PROD_FLASH_DRIVE&REV_0510\\CAFEBABE&0',
    'PiKVM Flash Drive USB Device',
    ['USBSTOR\\DiskPiKVM___Flash_Drive_____0510', 'USBSTOR\\DiskPiKVM___Flash_Drive_____'],
  ),
  other('Monitor', 'DISPLAY\\LNX7773\\5&1F9D4A2E&0&UID256', 'Generic PnP Monitor', ['MONITOR\\LNX7773']),
]
/** TinyPilot in its default identity. */
const TINYPILOT = [
  usb('1D6B', '0104', '6B65796D696D6570690', 'tinypilot Multifunction USB Device', 'USB', '0100'),
  other('Keyboard', 'HID\\VID_1D6B&PID_0104&MI_00\\7&3B77E019&0&0000', 'HID Keyboard Device', [
    'HID\\VID_1D6B&PID_0104&REV_0100&MI_00',
    'HID\\VID_1D6B&PID_0104&MI_00',
  ]),
]
const RECEIVER = usb('046D', 'C52B', '5&{serial}&0&2', 'Logitech USB Input Device', 'USB', '2411')
const DOCK = usb('17EF', '30B4', '1S40AY{serial}', 'ThinkPad Universal USB-C Dock', 'USB', '5124')
const HEADSET = usb('0B0E', '2453', '50C2{serial}', 'Jabra Evolve2 40', 'USB', '0220')
const STICK = other(
  'DiskDrive',
  'USBSTOR\\DISK&VEN_SANDISK&PROD_ULTRA&REV_1.00\\4C53{serial}&0',
  'SanDisk Ultra USB Device',
  ['USBSTOR\\DiskSanDisk_Ultra___________1.00'],
)
const CAMERA = usb('0BDA', '5532', '200901010001', 'Integrated Webcam', 'Camera', '0005')
/** An ordinary keyboard-video-mouse switch for two computers on a desk. */
const DESK_SWITCH = usb(
  '0557',
  '2213',
  '6&1E2F77A1&0&3',
  'CS682 2-Port USB 2.0 DVI KVM Switch',
  'USB',
  '0100',
)
/** A development board that uses the Linux gadget number without the strings of a remote KVM. */
const BOARD = [
  usb('1D6B', '0104', '2214SBB06112', 'USB Composite Device', 'USB', '0404'),
  other('Net', 'USB\\VID_1D6B&PID_0104&MI_00\\6&11A2B3C4&0&0000', 'Remote NDIS Compatible Device', [
    'USB\\VID_1D6B&PID_0104&REV_0404&MI_00',
  ]),
]

/** Seconds after first start at which the first of these appeared. */
const SPECIAL = {
  'W-1042': [{ after: 4 * MINUTE, items: PIKVM }],
  'W-1053': [{ after: 11 * MINUTE + 20 * SECOND, items: TINYPILOT }],
  'W-1046': [{ when: '2022-10-03T14:41:09Z', items: [DESK_SWITCH] }],
  'W-1048': [{ when: '2023-01-12T23:18:40Z', items: BOARD }],
}

/** Defender advanced hunting, table DeviceEvents: plug-and-play connections. */
export function deviceEvents({ devices, notes }) {
  const report = reportIds()
  const events = windowsOf(devices).flatMap((device) => connections(device))
  events.sort((a, b) => a.time - b.time || (a.device.serial < b.device.serial ? -1 : 1))
  const records = events.map(({ device, time: when, item }) => ({
    cells: cellsOf(device, when, item, report(device)),
  }))
  const noJson = [...records[40].cells]
  noJson[12] = '{"ClassName":"USB","DeviceId":"USB\\\\VID_0000&PID_00'
  const noDay = [...records[41].cells]
  noDay[0] = '2022-11-31T14:03:11.0000000Z'
  const extra = [
    broken({ cells: noJson }, 'malformed JSON in AdditionalFields: it was cut off'),
    broken({ cells: noDay }, 'impossible date: Timestamp 2022-11-31'),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}

function connections(device) {
  const random = stream(`usb:${device.serial}`)
  const farm = device.person.role === 'persona'
  const out = [{ device, time: soon(device, 0, 41), item: CAMERA }]
  if (!farm && random.chance(0.5)) out.push({ device, time: soon(device, random.int(6, 90)), item: RECEIVER })
  if (!farm && random.chance(0.4)) out.push({ device, time: soon(device, random.int(95, 180)), item: DOCK })
  const days = Math.floor((Math.min(device.lastSeen, at('2023-03-01')) - firstSeen(device)) / DAY)
  for (let i = 0; i < random.int(2, 5) && days > 3; i++) {
    const item = random.pick([HEADSET, STICK, RECEIVER, DOCK, HEADSET])
    out.push({
      device,
      time:
        firstSeen(device) +
        random.int(1, days - 1) * DAY +
        random.int(0, 5 * 60) * MINUTE +
        random.int(0, 59) * SECOND,
      item,
    })
  }
  if (device.replaces === undefined)
    for (const { after, when, items } of SPECIAL[device.person.id] ?? []) {
      const start = when === undefined ? device.firstBoot + after : at(when)
      items.forEach((item, index) => {
        out.push({ device, time: start + index * 700, item })
      })
    }
  return out.filter(({ time: when }) => when < device.lastSeen + HOUR)
}

/** Everybody has a headset, receiver or stick of their own. */
const ownSerial = (device, item) =>
  stream(`usb serial:${device.serial}:${item.description}`).hex(8).toUpperCase()

function cellsOf(device, when, item, reportId) {
  const fields = {
    ClassId: CLASS[item.className],
    ClassName: item.className,
    DeviceDescription: item.description,
    DeviceId: item.deviceId.replace('{serial}', ownSerial(device, item)),
    VendorIds: item.vendorIds,
    Synthetic: 'true',
  }
  return [
    time(when),
    device.sensorId,
    fqdn(device),
    'PnpDeviceConnected',
    '',
    '',
    'meridian',
    accountOf(device),
    SID(device),
    '',
    '',
    reportId,
    JSON.stringify(fields),
  ]
}
