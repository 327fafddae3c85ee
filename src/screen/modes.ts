import { AppError } from '../core/errors.js'

/** Ways of scoring. `default` is Bridle's own. */
export const MODES = ['default'] as const
export type ModeId = (typeof MODES)[number]

/** Reads a mode; throws E_USAGE for one that does not exist. */
export function modeOf(text: string | undefined): ModeId {
  if (text === undefined || text === 'default') return 'default'
  throw new AppError('E_USAGE', `"mode" expected ${MODES.join(' or ')}, got ${JSON.stringify(text)}`, {
    field: 'mode',
    expected: MODES.join(', '),
    got: text,
    todo: 'leave --mode out',
  })
}
