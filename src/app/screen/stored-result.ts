import { z } from 'zod'
import { describeFile } from '../../ingest/reading/describe-file.js'
import { readRecords } from '../../ingest/reading/read-records.js'
import { MODES, type Query } from '../../screen/index.js'
import type { ScreenLine } from '../screen.js'
import { queryOf } from './read-queries.js'

/** A result that an earlier run printed, with the query that it answers, or why it cannot be asked again. */
export type StoredResult = Readonly<
  | { row: number; id: string; line: ScreenLine; query: Query; problem?: undefined }
  | { row: number; id: string | null; problem: string }
>

const texts = z.array(z.string())
const lines = z.array(z.looseObject({}))

const schema = z.looseObject({
  id: z.string(),
  matches: lines,
  later: lines,
  refused: lines,
  status: z.string(),
  basis: z.looseObject({
    program: z.string(),
    config: z.looseObject({ version: z.string(), words: z.string(), weights: z.string() }),
    mode: z.enum(MODES),
    threshold: z.number(),
    limit: z.number().int().min(0),
    asOf: z.iso.date().optional(),
    today: z.iso.date(),
    lists: z.array(z.looseObject({ id: z.string(), published: z.string().nullable(), sha256: z.string() })),
    holdings: z.looseObject({ files: texts, regimes: texts, rules: z.string() }).optional(),
    query: z.looseObject({}),
  }),
})

const problemLine = z.looseObject({ id: z.string().nullable(), error: z.string() })

/** Whether something looks like a result, of this version or another one. */
const isResult = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'matches' in value && 'id' in value

const programOf = z.looseObject({ basis: z.looseObject({ program: z.string().max(40) }) })

function madeBy(value: unknown): string {
  const known = programOf.safeParse(value)
  return known.success ? ` (${known.data.basis.program})` : ''
}

/**
 * Results in a file: lines as `bridle screen --json` prints them, or one of them, written in any number of lines. Throws E_INPUT_NOT_FOUND,
 * E_INPUT_UNREADABLE.
 */
export async function* readResults(path: string): AsyncGenerator<StoredResult> {
  const file = await describeFile(path)
  const whole = file.complete ? parsed(file.head) : undefined
  if (whole !== undefined) {
    yield resultOf(1, whole)
    return
  }
  for await (const batch of readRecords(path, { ...file, format: 'ndjson' }))
    for (const { row, broken, value } of batch)
      yield broken === undefined ? resultOf(row, value) : { row, id: null, problem: broken }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function resultOf(row: number, value: unknown): StoredResult {
  const unread = problemLine.safeParse(value)
  if (unread.success)
    return { row, id: unread.data.id, problem: `the query could not be read then: ${unread.data.error}` }
  const result = schema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
    return {
      row,
      id,
      problem: isResult(value)
        ? `made by another version of Bridle${madeBy(value)}: it cannot be replayed ("${issue?.path.join('.')}" has another form)`
        : 'no result of bridle screen --json',
    }
  }
  const { id, basis } = result.data
  const query = queryOf(row, { ...basis.query, id })
  if (query.problem !== undefined) return { row, id, problem: query.problem }
  // The members that are compared are JSON whatever they hold; those that are acted upon were checked.
  return { row, id, line: value as ScreenLine, query: query.value }
}
