import { AppError } from '../core/errors.js'
import { LIST_TABLES } from '../core/list-tables.js'
import type { Adapter, Mapped } from './adapter.js'
import type { FileDescription } from './reading/describe-file.js'

/** True for an adapter that feeds lists. */
const isList = ({ feeds }: Adapter): boolean =>
  feeds.some((table) => LIST_TABLES.some((list) => list === table))

/**
 * Refuses a list of which a part is missing: who stands there would look clear. That is a file that is cut off or whose compressed data is
 * damaged, and one whose `last` record cannot be read; undefined when it could. Throws E_LIST_MALFORMED with file and record; other files are left alone.
 */
export function refuseBrokenList(
  path: string,
  file: FileDescription,
  adapter: Adapter,
  last: Readonly<{ row: number; mapped: Mapped }> | undefined,
): void {
  const ending = last !== undefined && 'rejected' in last.mapped ? last.mapped.rejected : undefined
  const problem = file.problem ?? ending
  if (problem === undefined || !isList(adapter)) return
  const where = last === undefined ? {} : { row: last.row }
  throw new AppError('E_LIST_MALFORMED', `${path} is no whole list: ${problem}. Nothing of it is used.`, {
    file: path,
    ...where,
    got: problem,
    todo: "fetch the list again and compare its size with the publisher's",
  })
}
