import type { ErrorCode } from '../core/errors.js'

/** The job ran, findings or not. */
export const EXIT_OK = 0
/** The words of the command were off. */
export const EXIT_USAGE = 2
/** Something about the input stopped the job. */
const EXIT_INPUT = 3
/** A fault of Bridle or of the machine. */
export const EXIT_INTERNAL = 4

/** The only place where a failure becomes an exit code; a new error code fails to compile here. */
export const EXIT_CODE = {
  E_USAGE: EXIT_USAGE,
  E_INPUT_NOT_FOUND: EXIT_INPUT,
  E_INPUT_UNREADABLE: EXIT_INPUT,
  E_INPUT_NOTHING_RECOGNISED: EXIT_INPUT,
  E_INPUT_INVALID: EXIT_INPUT,
  E_CONFIG_INVALID: EXIT_INPUT,
  E_LIST_MALFORMED: EXIT_INPUT,
  E_SOURCE_UNREACHABLE: EXIT_INPUT,
  E_OUTPUT_UNWRITABLE: EXIT_INTERNAL,
  E_WORKSPACE_BUSY: EXIT_INTERNAL,
  E_WORKSPACE_FAILED: EXIT_INTERNAL,
  E_STORE_FAILED: EXIT_INTERNAL,
  E_STORE_NEWER: EXIT_INPUT,
  E_STORE_BROKEN: EXIT_INPUT,
  E_INVARIANT: EXIT_INTERNAL,
} as const satisfies Record<ErrorCode, number>
