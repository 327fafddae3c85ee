import { z } from 'zod'
import type { StreamAdapter, StreamedRecord } from '../../adapter.js'
import { malformedList } from '../malformed-list.js'
import { usDay } from '../us-ofac/us-day.js'
import { ADDRESSES, walletEntity } from './wallet-entity.js'

const DOCUMENT = z.object({
  metadata: z.object({ sdnListDate: z.string().optional() }).optional(),
  addresses: z.record(z.string(), z.unknown()),
})
const HOLDERS = z.object({
  entries: z
    .array(
      z.object({
        entity: z.string().min(1),
        uid: z.union([z.string().regex(/^\d{1,9}$/), z.number().int()]),
        program: z.string().optional(),
        type: z.string(),
        akas: z.array(z.string()).optional(),
      }),
    )
    .min(1),
})
type Holder = z.infer<typeof HOLDERS>['entries'][number]

/** A document with every address that OFAC lists has 400 kB; what is a hundred times longer is something else. */
const LONGEST = 40_000_000
const BATCH = 1000

/** OFAC's digital currency addresses with their holders: `{ "addresses": { ADDRESS: { "entries": [{ entity, uid, program, type, akas }] } } }`. */
export const ofacAddresses: StreamAdapter = {
  id: 'lists/us-ofac-addresses',
  title: 'OFAC digital currency addresses with their holders',
  kind: 'stream',
  formats: ['json'],
  feeds: ['list_entities', 'list_names', 'list_identifiers'],
  recognise: ({ format, head }) =>
    (format === 'json' || format === 'ndjson') &&
    /^\s*\{/.test(head) &&
    /"addresses"\s*:\s*\{/.test(head) &&
    /"type"\s*:\s*"Digital Currency Address - /.test(head)
      ? { confidence: 0.95, reason: 'addresses by "Digital Currency Address" types, with entries' }
      : undefined,
  read: (chunks) => readAddresses(chunks),
}

async function* readAddresses(chunks: AsyncIterable<string>): AsyncGenerator<readonly StreamedRecord[]> {
  const document = await parse(chunks)
  const published = usDay(document.metadata?.sdnListDate ?? '') ?? null
  const records = Object.entries(document.addresses).flatMap(([address, value]) =>
    recordsOf(address, value, published),
  )
  const numbered = records.map((record, i) => ({ row: i + 1, ...record }))
  for (let from = 0; from < numbered.length; from += BATCH) yield numbered.slice(from, from + BATCH)
}

async function parse(chunks: AsyncIterable<string>): Promise<z.infer<typeof DOCUMENT>> {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    if (text.length > LONGEST) throw malformedList(`it is longer than ${LONGEST} characters`)
  }
  try {
    return DOCUMENT.parse(JSON.parse(text))
  } catch (cause) {
    throw malformedList(
      cause instanceof SyntaxError ? cause.message : 'it has no addresses',
      undefined,
      cause,
    )
  }
}

/** One record per address and holder. */
function recordsOf(address: string, value: unknown, published: string | null): Omit<StreamedRecord, 'row'>[] {
  const text = JSON.stringify({ [address]: value }).slice(0, 500)
  const parsed = HOLDERS.safeParse(value)
  if (!parsed.success)
    return [{ text, mapped: { rejected: `entries: ${parsed.error.issues[0]?.message ?? 'cannot be read'}` } }]
  return parsed.data.entries.map((holder) => ({ text, mapped: mapHolder(address, holder, published) }))
}

function mapHolder(address: string, holder: Holder, published: string | null): StreamedRecord['mapped'] {
  const asset = /^Digital Currency Address - ([A-Z0-9]{2,8})$/.exec(holder.type)?.[1] ?? null
  const { entity, akas = [] } = holder
  return walletEntity(address, asset, {
    list: ADDRESSES,
    entity: String(holder.uid),
    // OFAC writes given names of persons in small letters, and nothing else.
    schema: /\p{Ll}/u.test(entity) ? 'Person' : 'LegalEntity',
    names: [
      { name: entity, kind: 'primary', weak: false },
      ...akas.map((name) => ({ name, kind: 'aka', weak: false })),
    ],
    programs: (holder.program ?? '').split(/,\s*/).filter((code) => code !== ''),
    published,
  })
}
