import { broken, csvFile, repeated, sprinkle } from './csv.mjs'
import { accountOf, firstSeen, fqdn, reportIds, SID, time } from './edr.mjs'
import { stream } from './random.mjs'
import { at, DAY, HOUR, MINUTE, SECOND } from './time.mjs'

export const PATH = 'edr/defender-process-events.csv'

const HEADER = [
  'Timestamp',
  'DeviceId',
  'DeviceName',
  'ActionType',
  'FileName',
  'FolderPath',
  'SHA256',
  'ProcessVersionInfoCompanyName',
  'ProcessVersionInfoProductName',
  'ProcessVersionInfoOriginalFileName',
  'ProcessId',
  'ProcessCommandLine',
  'AccountDomain',
  'AccountName',
  'AccountSid',
  'AccountUpn',
  'InitiatingProcessFileName',
  'InitiatingProcessFolderPath',
  'InitiatingProcessCommandLine',
  'ReportId',
  'AdditionalFields',
]

const program = (folder, file, company, product, args = '', parent = 'explorer.exe') => ({
  folder,
  file,
  company,
  product,
  args,
  parent,
})
const WIN = 'C:\\Program Files'
const X86 = 'C:\\Program Files (x86)'

const COMMON = {
  windows: [
    program(`${WIN}\\Google\\Chrome\\Application`, 'chrome.exe', 'Google LLC', 'Google Chrome'),
    program(
      `${WIN}\\Microsoft Office\\root\\Office16`,
      'OUTLOOK.EXE',
      'Microsoft Corporation',
      'Microsoft Outlook',
    ),
    program('C:\\Users\\{user}\\AppData\\Local\\slack', 'slack.exe', 'Slack Technologies, LLC', 'Slack'),
    program(
      'C:\\Users\\{user}\\AppData\\Local\\Programs\\Microsoft VS Code',
      'Code.exe',
      'Microsoft Corporation',
      'Visual Studio Code',
    ),
    program(
      'C:\\Users\\{user}\\AppData\\Roaming\\Zoom\\bin',
      'Zoom.exe',
      'Zoom Video Communications, Inc.',
      'Zoom Meetings',
    ),
    program(
      `${WIN}\\Git\\cmd`,
      'git.exe',
      'The Git Development Community',
      'Git',
      ' fetch --all',
      'Code.exe',
    ),
  ],
  mac: [
    program('/Applications/Google Chrome.app/Contents/MacOS', 'Google Chrome', '', '', '', 'launchd'),
    program('/Applications/Slack.app/Contents/MacOS', 'Slack', '', '', '', 'launchd'),
    program('/Applications/zoom.us.app/Contents/MacOS', 'zoom.us', '', '', '', 'launchd'),
  ],
}

/** The remote tool that the firm itself deployed on every Windows laptop. */
const DEPLOYED = program(
  `${X86}\\TeamViewer`,
  'TeamViewer_Service.exe',
  'TeamViewer Germany GmbH',
  'TeamViewer',
  '',
  'services.exe',
)
const ADMIN_CONSOLE = program(`${X86}\\TeamViewer`, 'TeamViewer.exe', 'TeamViewer Germany GmbH', 'TeamViewer')

const ANYDESK = program(
  `${X86}\\AnyDesk`,
  'AnyDesk.exe',
  'AnyDesk Software GmbH',
  'AnyDesk',
  ' --service',
  'services.exe',
)
const ANYDESK_SETUP = program(
  'C:\\Users\\{user}\\Downloads',
  'AnyDesk.exe',
  'AnyDesk Software GmbH',
  'AnyDesk',
  ' --install "C:\\Program Files (x86)\\AnyDesk" --silent',
)
const ANYDESK_MAC = program('/Applications/AnyDesk.app/Contents/MacOS', 'AnyDesk', '', '', '', 'launchd')
const RUSTDESK = program(
  `${WIN}\\RustDesk`,
  'rustdesk.exe',
  'Purslane Ltd',
  'RustDesk',
  ' --service',
  'services.exe',
)
const CRD = program(
  `${X86}\\Google\\Chrome Remote Desktop\\107.0.5304.6`,
  'remoting_host.exe',
  'Google LLC',
  'Chrome Remote Desktop',
  ' --type=daemon',
  'services.exe',
)
const CAFFEINE = program(
  'C:\\Users\\{user}\\Downloads\\caffeine',
  'caffeine64.exe',
  'Zhorn Software',
  'Caffeine',
  ' -noicon',
)
const JIGGLER = program(
  'C:\\Users\\{user}\\Downloads',
  'MouseJiggler.exe',
  'Arkane Systems',
  'Mouse Jiggler',
  ' --jiggle --minimized',
)
const MAC_CAFFEINATE = program('/usr/bin', 'caffeinate', '', '', ' -d -i -t 86400', 'bash')
const AWAKE = program(
  `${WIN}\\PowerToys\\modules\\Awake`,
  'PowerToys.Awake.exe',
  'Microsoft Corporation',
  'PowerToys',
  ' --use-pt-config',
  'PowerToys.exe',
)

/** Days and minutes after first start, and how often again. */
const PLANTED = {
  'W-1042': [[1, 42, JIGGLER, 9]],
  'W-1053': [[2, 15, CAFFEINE, 8]],
  'W-1064': [
    [3, 31, ANYDESK_MAC, 11],
    [4, 5, MAC_CAFFEINATE, 10],
  ],
  'W-1077': [
    [3, 22, RUSTDESK, 12],
    [5, 2, CAFFEINE, 7],
  ],
  'W-1081': [
    [2, 12, ANYDESK_SETUP, 0],
    [2, 13, ANYDESK, 10],
    [6, 55, CRD, 8],
    [7, 4, JIGGLER, 6],
  ],
  'W-1023': [[0, 30, ADMIN_CONSOLE, 25]],
  'W-1039': [[30, 10, AWAKE, 6]],
}

/** Defender advanced hunting, table DeviceProcessEvents. */
export function processEvents({ devices, notes }) {
  const report = reportIds()
  const events = devices.flatMap((device) => startsOf(device))
  events.sort((a, b) => a.time - b.time || (a.device.serial < b.device.serial ? -1 : 1))
  const records = events.map((event) => ({ cells: cellsOf(event, report(event.device)) }))
  const noTime = [...records[100].cells]
  noTime[0] = ''
  const extra = [
    broken({ cells: noTime }, 'missing required field: Timestamp is empty'),
    broken({ cells: records[200].cells.slice(0, 15) }, 'wrong number of columns: 15 of 21'),
    repeated({ cells: records[300].cells }, 'same DeviceName, Timestamp and ReportId as an earlier row'),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}

function startsOf(device) {
  const random = stream(`processes:${device.serial}`)
  const begin = firstSeen(device)
  const end = Math.min(device.lastSeen, at('2023-03-01'))
  const days = Math.max(1, Math.floor((end - begin) / DAY))
  const out = []
  const start = (offset, item) => out.push({ device, time: begin + offset, item, random })
  for (let i = 0; i < 14; i++)
    start(
      random.int(0, days - 1) * DAY + random.int(0, 7 * 60) * MINUTE + random.int(0, 59) * SECOND,
      random.pick(COMMON[device.os]),
    )
  if (device.os === 'windows')
    for (let day = 0; day < days; day += 45)
      start(day * DAY + 2 * MINUTE + random.int(0, 30) * SECOND, DEPLOYED)
  if (device.replaces === undefined)
    for (const [day, minute, item, again] of PLANTED[device.person.id] ?? []) {
      start(day * DAY + minute * MINUTE + random.int(0, 59) * SECOND, item)
      const step = Math.max(1, Math.floor((days - day - 2) / (again || 1)))
      for (let i = 1; i <= again; i++)
        start((day + i * step) * DAY + random.int(0, 4 * 60) * MINUTE + random.int(0, 59) * SECOND, item)
    }
  return out.filter(({ time: when }) => when < end + HOUR && when >= begin)
}

function cellsOf({ device, time: when, item, random }, reportId) {
  const user = accountOf(device)
  const separator = device.os === 'mac' ? '/' : '\\'
  const folder = item.folder.replace('{user}', user)
  const path = `${folder}${separator}${item.file}`
  const command = device.os === 'mac' ? `${path}${item.args}` : `"${path}"${item.args}`
  return [
    time(when),
    device.sensorId,
    fqdn(device),
    'ProcessCreated',
    item.file,
    path,
    stream(`hash:${item.file}:${device.os}`).hex(64),
    item.company,
    item.product,
    device.os === 'mac' ? '' : item.file,
    random.int(1200, 29000),
    command.replace('{user}', user),
    'meridian',
    user,
    SID(device),
    device.person.email,
    item.parent,
    device.os === 'mac' ? '/sbin' : 'C:\\Windows',
    item.parent,
    reportId,
    '{"Synthetic":"true"}',
  ]
}
