import type { StreamAdapter, StreamedRecord } from '../../adapter.js'
import { networkEntries } from '../../config/network-entries.js'
import { parseConfig } from '../../config/parse-config.js'
import { parseCidr } from '../../values/ip.js'

/** The networks that bridle.yaml states. One record is one entry, `networks` before `egress`. */
export const configNetworks: StreamAdapter = {
  kind: 'stream',
  id: 'networks/config',
  title: 'bridle.yaml: networks',
  formats: ['yaml'],
  feeds: ['networks'],
  recognise({ path }) {
    return path === 'bridle.yaml'
      ? { confidence: 1, reason: 'it is the configuration of this folder' }
      : undefined
  },
  async *read(chunks) {
    let text = ''
    for await (const chunk of chunks) text += chunk
    const records = networkEntries(parseConfig(text)).map((entry, index): StreamedRecord => {
      const range = parseCidr(entry.cidr)
      return {
        row: index + 1,
        text: `${entry.cidr} ${entry.kind}${entry.operator === null ? '' : ` ${entry.operator}`}`,
        mapped:
          range === undefined
            ? { rejected: 'not an address range' }
            : { rows: [{ table: 'networks', values: { ...entry, ...range } }] },
      }
    })
    if (records.length > 0) yield records
  },
}
