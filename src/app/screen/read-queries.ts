import { z } from 'zod'
import { readRecords } from '../../ingest/reading/read-records.js'
import type { PairInput, Query } from '../../screen/index.js'

/** Longest text that is looked at: a name of a megabyte is no name, and must not cost more than one. */
const LONGEST = 2000
const text = z.string().max(LONGEST)
// In input JSON, null means absent.
const optional = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value) => value ?? undefined, inner.optional())
const texts = optional(z.array(text).max(200))

const query = z.object({
  id: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text),
  name: optional(text),
  schema: optional(text),
  aliases: texts,
  birthDate: optional(text),
  country: optional(text),
  gender: optional(text),
  identifiers: optional(
    z
      .array(z.union([text, z.object({ value: text, kind: optional(text), country: optional(text) })]))
      .max(200),
  ),
  wallets: optional(
    z
      .array(z.union([text, z.object({ address: text, chain: optional(text), asset: optional(text) })]))
      .max(200),
  ),
  domains: texts,
  asOf: optional(z.iso.date()),
})

const props = optional(z.record(z.string(), z.union([text, z.array(text).max(200)])))
const pair = z.object({
  query: text,
  candidate: text,
  schema: optional(text),
  query_props: props,
  candidate_props: props,
})

/** A line that was read, or why it cannot be: `row` is its number in the file, empty lines not counted. */
export type Line<T> = Readonly<
  { row: number; value: T; problem?: undefined } | { row: number; problem: string; id: string | null }
>

async function* lines<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<Line<T>> {
  for await (const batch of readRecords(path, { format: 'ndjson' }))
    for (const record of batch) {
      if (record.broken !== undefined) {
        yield { row: record.row, problem: record.broken, id: null }
        continue
      }
      const parsed = schema.safeParse(record.value)
      if (parsed.success) yield { row: record.row, value: parsed.data }
      else yield { row: record.row, problem: problemOf(parsed.error), id: idOf(record.value) }
    }
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  const where = issue === undefined || issue.path.length === 0 ? 'query' : issue.path.join('.')
  return `"${where}" ${issue?.message ?? 'cannot be read'}`
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number'
    ? String(value.id).slice(0, LONGEST)
    : null
}

/** Queries of a JSON-lines file, in order. Unknown members are ignored; a line that is none is a problem, not an end. */
export const readQueries = (path: string): AsyncGenerator<Line<Query>> =>
  lines(path, query as z.ZodType<Query>)

type RawPair = z.infer<typeof pair>

/** Pairs of a JSON-lines file, in order. */
export async function* readPairs(path: string): AsyncGenerator<Line<PairInput>> {
  for await (const line of lines<RawPair>(path, pair))
    yield line.problem === undefined ? { row: line.row, value: pairOf(line.value) } : line
}

const pairOf = (raw: RawPair): PairInput => ({
  query: { name: raw.query, props: raw.query_props },
  candidate: { name: raw.candidate, props: raw.candidate_props },
  schema: raw.schema,
})
