import { expectedGot } from '../../../core/errors.js'
import { canonicalIp } from '../../values/ip.js'
import { canonicalMac } from '../../values/serial.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'

/** Defender advanced hunting, DeviceNetworkInfo, CSV. One record is one state of one network adapter; see README.md. */
export const defenderNetworkInfo = csvAdapter({
  id: 'defender/network-info',
  title: 'Microsoft Defender DeviceNetworkInfo (CSV)',
  feeds: ['device_sightings'],
  columns: {
    time: ['Timestamp', 'TimeGenerated'],
    device: ['DeviceName'],
    networks: ['ConnectedNetworks'],
    addresses: ['IPAddresses'],
    bssid: ['Bssid'],
  },
  signature: ['time', 'device', 'networks', 'addresses'],
  unused: [
    ...[
      'DeviceId',
      'NetworkAdapterName',
      'MacAddress',
      'NetworkAdapterType',
      'NetworkAdapterStatus',
      'TunnelType',
    ],
    ...['DnsAddresses', 'IPv4Dhcp', 'IPv6Dhcp', 'DefaultGateways', 'ReportId', 'NetworkAdapterVendor'],
  ],
  required: ['time', 'device'],
  map(cell, settings) {
    const rows = rowList(settings)
    const addresses = jsonList(cell('addresses'))
    if (addresses === undefined)
      return { rejected: expectedGot('IPAddresses', 'a JSON list', cell('addresses') ?? '') }
    const networks = jsonList(cell('networks'))
    if (networks === undefined)
      return { rejected: expectedGot('ConnectedNetworks', 'a JSON list', cell('networks') ?? '') }
    const shared = {
      product: 'defender',
      device: cell('device')?.toLowerCase() ?? '',
      ...rows.time('Timestamp', cell('time')),
      ssid: networks.map((network) => member(network, 'Name')).find((name) => name !== undefined) ?? null,
      bssid: canonicalMac(cell('bssid') ?? '') ?? null,
    }
    const ips = addresses
      .map((entry) => canonicalIp(member(entry, 'IPAddress') ?? ''))
      .filter((ip) => ip !== undefined)
    for (const ip of ips) rows.add('device_sightings', { ...shared, ...ip })
    if (ips.length === 0 && (shared.ssid !== null || shared.bssid !== null))
      rows.add('device_sightings', shared)
    return rows.done('adapter without address and network')
  },
})

function member(value: unknown, name: string): string | undefined {
  const found =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}

function jsonList(text: string | undefined): readonly unknown[] | undefined {
  if (text === undefined) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    // JSON.parse throws for one reason only, and the caller rejects the record with the text.
    return undefined
  }
}
