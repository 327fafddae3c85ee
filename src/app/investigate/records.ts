import type { SourceRef } from '../../core/evidence.js'
import type { QueryPort } from '../../core/ports.js'
import type { BuildReport } from '../build-workspace.js'

/** Reads records of the investigated files again, for the report: fields and text by `file:row`. */
export type ReadAgain = (
  refs: readonly SourceRef[],
) => Promise<ReadonlyMap<string, Readonly<{ fields: Record<string, string>; text: string }>>>

/** What a case is made from besides what was found. */
export type Records = Readonly<{ port: QueryPort; again: ReadAgain; built: Pick<BuildReport, 'passed'> }>
