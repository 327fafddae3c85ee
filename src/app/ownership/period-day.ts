import { isDay } from '../../core/day.js'

const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/

/**
 * The day of a cell that may give only a year or a month. `from` is the first day of it and `to` the first day after it, so that a holding is taken
 * to last as long as the text allows. Undefined for other texts.
 */
export function periodDay(text: string, end: 'from' | 'to'): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1]
  if (day !== undefined) return isDay(day) ? day : undefined
  const [, year, month] = PARTIAL.exec(text) ?? []
  if (year === undefined) return undefined
  if (month !== undefined && (month < '01' || month > '12')) return undefined
  if (end === 'from') return `${year}-${month ?? '01'}-01`
  const next =
    month === undefined || month === '12' ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`
}
