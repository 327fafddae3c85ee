/**
 * Failures. Problems in data are values (a rejected row), never exceptions; what stops a job is an {@link AppError}
 * with a stable code. Exit codes are assigned in `cli/exit-codes.ts` and nowhere else.
 */
export const ERROR_CODES = [
  'E_USAGE',
  'E_INPUT_NOT_FOUND',
  'E_INPUT_UNREADABLE',
  'E_INPUT_NOTHING_RECOGNISED',
  'E_INPUT_INVALID',
  'E_CONFIG_INVALID',
  'E_LIST_MALFORMED',
  'E_SOURCE_UNREACHABLE',
  'E_OUTPUT_UNWRITABLE',
  'E_WORKSPACE_BUSY',
  'E_WORKSPACE_FAILED',
  'E_STORE_FAILED',
  'E_STORE_NEWER',
  'E_STORE_BROKEN',
  'E_INVARIANT',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Facts about a failure, for machines; the message is for people. */
export type ErrorDetails = Readonly<{
  /** Path as the user gave it. */
  file?: string
  row?: number
  field?: string
  expected?: string
  got?: string
  /** What the reader can do now. */
  todo?: string
}>

/** The only error class that Bridle throws on purpose. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** `"field" expected X, got Y`, the one grammar for messages about values. `got` is shortened to 80 characters. */
export function expectedGot(field: string, expected: string, got: string): string {
  const shown = got.length > 80 ? `${got.slice(0, 77)}...` : got
  return `"${field}" expected ${expected}, got ${shown === '' ? 'nothing' : JSON.stringify(shown)}`
}
