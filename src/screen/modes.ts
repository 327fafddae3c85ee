import { AppError } from '../core/errors.js'
import { ALERT_FROM, OFAC_ALERT_FROM } from './weights.js'

/** Ways of scoring. `default` is Bridle's own; `ofac` scores names as OFAC's own Sanctions List Search does. */
export const MODES = ['default', 'ofac'] as const
export type ModeId = (typeof MODES)[number]

/** Reads a mode; throws E_USAGE for one that does not exist. */
export function modeOf(text: string | undefined): ModeId {
  if (text === undefined) return 'default'
  const mode = MODES.find((known) => known === text)
  if (mode !== undefined) return mode
  throw new AppError('E_USAGE', `"mode" expected ${MODES.join(' or ')}, got ${JSON.stringify(text)}`, {
    field: 'mode',
    expected: MODES.join(', '),
    got: text,
    todo: 'leave --mode out',
  })
}

/** Score from which a match is an alert when nobody says another. */
export const alertFrom = (mode: ModeId): number => (mode === 'ofac' ? OFAC_ALERT_FROM : ALERT_FROM)
