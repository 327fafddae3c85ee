import type { Adapter, FileSettings, RecordFormat, Sample } from './adapter.js'
import { entriesFor, settingsFor } from './config/file-settings.js'
import type { Config } from './config/schema.js'
import { OWN_ID } from './lists/own/fields.js'
import { mappedOwnList } from './lists/own/index.js'
import { genericAdapter } from './records/generic/index.js'
import { parseCidr } from './values/ip.js'

/** How a file is to be read, or why it is not. */
export type Recognised = Readonly<
  | {
      kind: 'adapter'
      adapter: Adapter
      /** What the result depends on beside the file: for the key of the cache. */
      mapping: unknown
      settings: FileSettings
      format: RecordFormat
      header: 'first' | 'none'
      delimiter: string | undefined
      reason: string
    }
  | { kind: 'none'; note: string }
>

/**
 * Chooses the adapter of a file by its content. An entry in bridle.yaml that names a table or an adapter wins; otherwise
 * the adapter that is surest. Two that are equally sure are a question for the user, and none is taken.
 */
export function recognise(sample: Sample, adapters: readonly Adapter[], config: Config): Recognised {
  const settings = settingsFor(config, sample.path)
  const entries = entriesFor(config, sample.path)
  const mapped = entries.filter((entry) => entry.table !== undefined)
  const adapterId = entries.findLast((entry) => entry.adapter !== undefined)?.adapter
  const header = entries.findLast((entry) => entry.header !== undefined)?.header
  const delimiter = entries.findLast((entry) => entry.delimiter !== undefined)?.delimiter
  const chosen = (
    adapter: Adapter,
    mapping: unknown,
    reason: string,
    headerless: boolean,
    asset = settings.asset,
  ): Recognised => ({
    kind: 'adapter',
    adapter,
    mapping,
    settings: asset === undefined ? settings : { ...settings, asset },
    format: formatFor(adapter, sample),
    header: header === false || (header === undefined && headerless) ? 'none' : 'first',
    delimiter,
    reason,
  })
  if (mapped.length > 0) return chosen(genericAdapter(mapped), mapped, 'bridle.yaml maps it', false)
  if (adapterId !== undefined) {
    const columns = entries.filter((entry) => entry.columns !== undefined || entry.set !== undefined)
    if (adapterId === OWN_ID && columns.length > 0)
      return chosen(mappedOwnList(columns), columns, `bridle.yaml maps it for ${adapterId}`, false)
    const named = adapters.find((adapter) => adapter.id === adapterId)
    if (named === undefined)
      return { kind: 'none', note: `bridle.yaml names adapter ${adapterId}, which does not exist` }
    const seen = named.recognise(sample)
    return chosen(named, undefined, `bridle.yaml names ${adapterId}`, seen?.headerless === true, seen?.asset)
  }
  const candidates = adapters
    .filter((adapter) => readable(adapter, sample))
    .flatMap((adapter) => {
      const recognition = adapter.recognise(sample)
      return recognition === undefined ? [] : [{ adapter, recognition }]
    })
    .sort((a, b) => b.recognition.confidence - a.recognition.confidence)
  const [best, second] = candidates
  if (best === undefined) return { kind: 'none', note: whatItLooksLike(sample) }
  if (second !== undefined && second.recognition.confidence === best.recognition.confidence)
    return {
      kind: 'none',
      note: `looks like ${best.adapter.id} and ${second.adapter.id} alike: name one as adapter in bridle.yaml`,
    }
  const { reason, headerless, asset } = best.recognition
  return chosen(best.adapter, undefined, reason, headerless === true, asset)
}

/** Texts with one value per line can be cut as csv, tsv or lines; all others only as what they are. */
const readable = (adapter: Adapter, { format }: Sample): boolean =>
  adapter.formats.includes('binary') ||
  (format !== 'unknown' &&
    (adapter.formats.includes(format) ||
      (adapter.formats.includes('lines') && (format === 'csv' || format === 'yaml')) ||
      (adapter.formats.includes('ndjson') && format === 'json') ||
      (adapter.formats.includes('json') && format === 'ndjson')))

function formatFor(adapter: Adapter, { format }: Sample): RecordFormat {
  const [first = 'csv'] = adapter.formats
  if (format === 'unknown') return first
  if (adapter.formats.includes(format) || format === 'json' || format === 'ndjson') return format
  return first
}

function whatItLooksLike({ format, head, header, records }: Sample): string {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^[#;]/.test(line))
  if (lines.length > 0 && lines.slice(0, 20).every((line) => parseCidr(line) !== undefined))
    return 'address ranges of unknown kind: map the file to networks in bridle.yaml, with set: { kind: vpn }'
  if (header.length > 1) return `no known export has the columns ${shorten(header.join(', '))}`
  const [first] = format === 'lines' ? [] : records
  if (typeof first === 'object' && first !== null)
    return `no known export has records with ${shorten(Object.keys(first).join(', '))}`
  if (format === 'unknown') return 'no text in a known format'
  return `${format === 'lines' ? 'plain' : format} text that no known product exports`
}

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text)
