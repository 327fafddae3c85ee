import { AppError } from '../../core/errors.js'

/** The error of a list that does not parse to its end: who is missing from it would look clear, so nothing of it is used. */
export const malformedList = (why: string, row?: number, cause?: unknown): AppError =>
  new AppError(
    'E_LIST_MALFORMED',
    `The list does not parse to its end: ${why}. Nothing of it is used; download it again.`,
    { ...(row === undefined ? {} : { row }), todo: 'download the list again' },
    cause,
  )
