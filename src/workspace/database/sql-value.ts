import {
  DuckDBDateValue,
  DuckDBListType,
  DuckDBListValue,
  DuckDBStructType,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api'
import { AppError } from '../../core/errors.js'
import type { SqlValue } from '../../core/ports.js'

/**
 * A value of the driver as engines see it: numbers for counts and measures, text for amounts, days and times
 * (`2022-09-15 16:02:11.000`), arrays and objects for lists and structs. Throws E_INVARIANT for a whole number that a
 * JavaScript number cannot hold exactly.
 */
export function toSqlValue(value: DuckDBValue, type: DuckDBType): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (typeof value === 'bigint')
    return type.typeId === DuckDBTypeId.BIGNUM ? value.toString() : toNumber(value)
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue)
    return timeText(value.micros)
  if (value instanceof DuckDBDateValue) return value.toString()
  if (value instanceof DuckDBListValue && type instanceof DuckDBListType)
    return value.items.map((item) => toSqlValue(item, type.valueType))
  if (value instanceof DuckDBStructValue && type instanceof DuckDBStructType)
    return Object.fromEntries(
      type.entryNames.map((name, i) => {
        const entryType = type.entryTypes[i]
        if (entryType === undefined) throw new AppError('E_INVARIANT', `struct without type for ${name}`)
        return [name, toSqlValue(value.entries[name] ?? null, entryType)]
      }),
    )
  return value.toString()
}

function toNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number))
    throw new AppError('E_INVARIANT', `${value} is beyond 2^53: sum amounts as BIGNUM, or cast to VARCHAR`)
  return number
}

/** Milliseconds are always written, so that times compare as text. */
function timeText(micros: bigint): string {
  const ms = Number(micros / 1000n) - (micros < 0n && micros % 1000n !== 0n ? 1 : 0)
  return new Date(ms).toISOString().slice(0, 23).replace('T', ' ')
}
