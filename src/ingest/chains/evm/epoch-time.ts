import type { TransferValues } from './transfer-values.js'

/** Time columns of an instant in seconds since 1970 UTC, as chains count it; all null when there is none. */
export function epochTime(
  seconds: number | undefined,
): Pick<TransferValues, 'ts' | 'ts_raw' | 'offset_min' | 'precision'> {
  if (seconds === undefined) return { ts: null, ts_raw: null, offset_min: null, precision: null }
  return {
    ts: new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 23),
    ts_raw: String(seconds),
    offset_min: 0,
    precision: 'second',
  }
}
