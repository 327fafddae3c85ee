import { z } from 'zod'
import { parseExactJson } from '../../ingest/reading/exact-json.js'
import { ownDate } from '../../ingest/lists/own/own-date.js'
import { readRecords } from '../../ingest/reading/read-records.js'
import type { PairInput, Query } from '../../screen/index.js'
import { payeeOf } from './batch/payee-row.js'
import { membersOf } from './query-members.js'
import { querySchema } from './query-schema.js'
import { describeQueries, type Piece, readPieces } from './batch/read-pieces.js'

/** Longest text that is looked at: a name of a megabyte is no name, and must not cost more than one. */
const LONGEST = 2000
const text = z.string().max(LONGEST)
// In input JSON, null means absent.
const optional = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value) => value ?? undefined, inner.optional())
const texts = optional(z.array(text).max(200))

const schemaText = text.transform((given, context) => {
  const schema = querySchema(given)
  if (schema !== undefined) return schema
  context.addIssue({
    code: 'custom',
    message: `expected a FollowTheMoney schema such as Person, Organization, Company, LegalEntity, Vessel or Airplane, got ${JSON.stringify(given.slice(0, 80))}`,
  })
  return z.NEVER
})

const query = z.object({
  id: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text),
  name: optional(text),
  schema: optional(schemaText),
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
      .array(
        z.union([
          text,
          z.object({
            address: text,
            chain: optional(text),
            asset: optional(text),
            account: optional(z.enum(['account', 'contract'])),
          }),
        ]),
      )
      .max(200),
  ),
  domains: texts,
  asOf: optional(z.iso.date()),
  unread: optional(z.array(z.object({ field: text, value: text, reason: text })).max(200)),
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

function checked<T>(row: number, value: unknown, schema: z.ZodType<T>): Line<T> {
  const parsed = schema.safeParse(value)
  return parsed.success
    ? { row, value: parsed.data }
    : { row, problem: problemOf(parsed.error), id: idOf(value) }
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

/** A query whose date of birth is written as people write dates, with the date as it is compared; what is no date stays as it is. */
function dated(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('birthDate' in value)) return value
  const { birthDate } = value
  if (typeof birthDate !== 'string' || birthDate.length > LONGEST) return value
  const read = ownDate(birthDate, undefined)?.date
  return read === undefined || read === birthDate ? value : { ...value, birthDate: read }
}

/** Reads one query out of its JSON value. Members that no query has come back as `unread`; other spellings of members are taken for them. */
export const queryOf = (row: number, value: unknown): Line<Query> =>
  checked(row, dated(membersOf(value)), query as z.ZodType<Query>)

/** What a piece of a file of queries says. */
export function readPiece(piece: Piece): Line<Query> {
  if (piece.broken !== undefined) return { row: piece.row, problem: piece.broken, id: null }
  if (piece.cells !== undefined) {
    const { query: made, problem } = payeeOf(piece.row, piece.cells)
    return problem === undefined ? queryOf(piece.row, made) : { row: piece.row, problem, id: made.id }
  }
  try {
    return queryOf(piece.row, parseExactJson(piece.text))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { row: piece.row, problem: `not JSON: ${why}`, id: null }
  }
}

/** Queries of a file, JSON lines or a table of payees, in order; a line that is none is a problem, not an end. Throws as {@link readPieces}. */
export async function* readQueries(
  path: string,
  onColumns?: (columns: string) => void,
): AsyncGenerator<Line<Query>> {
  const queries = await describeQueries(path)
  if (queries.columns !== undefined) onColumns?.(queries.columns)
  for await (const { pieces } of readPieces(queries)) for (const piece of pieces) yield readPiece(piece)
}

type RawPair = z.infer<typeof pair>

/** Pairs of a JSON-lines file, in order. */
export async function* readPairs(path: string): AsyncGenerator<Line<PairInput>> {
  for await (const batch of readRecords(path, { format: 'ndjson' }))
    for (const record of batch) {
      const line: Line<RawPair> =
        record.broken === undefined
          ? checked<RawPair>(record.row, record.value, pair)
          : { row: record.row, problem: record.broken, id: null }
      yield line.problem === undefined ? { row: line.row, value: pairOf(line.value) } : line
    }
}

const pairOf = (raw: RawPair): PairInput => ({
  query: { name: raw.query, props: raw.query_props },
  candidate: { name: raw.candidate, props: raw.candidate_props },
  schema: raw.schema,
})
