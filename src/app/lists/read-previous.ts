import { z } from 'zod'
import { AppError } from '../../core/errors.js'
import { readRecords } from '../../ingest/reading/read-records.js'
import type { Refused } from '../../screen/index.js'

/** What an earlier result says that matters for screening again. */
export type PreviousLine = Readonly<{
  id: string | null
  /** It named somebody, then or later. */
  matched: boolean
  refused: readonly Refused[]
}>

const schema = z.object({
  id: z.string().nullable(),
  matches: z.array(z.unknown()).default([]),
  later: z.array(z.unknown()).default([]),
  refused: z.array(z.object({ field: z.string(), value: z.string(), reason: z.string() })).default([]),
})

/** Results that `bridle screen --queries … --json` wrote, in order. Throws E_INPUT_INVALID for a line that is none. */
export async function* readPrevious(path: string): AsyncGenerator<PreviousLine> {
  for await (const batch of readRecords(path, { format: 'ndjson' }))
    for (const record of batch) {
      const parsed = schema.safeParse(record.value)
      if (!parsed.success)
        throw new AppError('E_INPUT_INVALID', 'a line of the previous results is no result', {
          file: path,
          row: record.row,
          got: record.broken ?? parsed.error.issues[0]?.message ?? '',
        })
      const { id, matches, later, refused } = parsed.data
      yield { id, matched: matches.length + later.length > 0, refused }
    }
}
