import { isoFromParts } from '../partial-date.js'
import { at, attribute, type Element } from './element.js'

type Point = Readonly<{ year: number; month: number | undefined; day: number | undefined }>

const number = (element: Element | undefined): number | undefined =>
  element === undefined || !/^\d{1,4}$/.test(element.text) ? undefined : Number(element.text)

function point(element: Element | undefined): Point | undefined {
  const year = number(at(element, 'Year'))
  return year === undefined
    ? undefined
    : { year, month: number(at(element, 'Month')), day: number(at(element, 'Day')) }
}

/** ISO date of `<Year/><Month/><Day/>`, of the precision that is given. */
export function isoDate(element: Element | undefined): string | undefined {
  const found = point(element)
  return found === undefined ? undefined : isoFromParts(found.year, found.month, found.day)
}

/** A span from first to last possible day as the widest unit that it is: a day, a month, a year; else as an interval. */
function span(from: Point | undefined, to: Point | undefined): string | undefined {
  const first = from ?? to
  const last = to ?? from
  if (first === undefined || last === undefined) return undefined
  const start = isoFromParts(first.year, first.month, first.day)
  const end = isoFromParts(last.year, last.month, last.day)
  if (start === undefined || end === undefined || start === end) return start ?? end
  const wholeYears = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31
  if (wholeYears) return first.year === last.year ? String(first.year) : `${first.year}/${last.year}`
  const wholeMonth =
    first.year === last.year &&
    first.month === last.month &&
    first.day === 1 &&
    last.day === new Date(Date.UTC(last.year, last.month ?? 1, 0)).getUTCDate()
  return wholeMonth ? isoFromParts(first.year, first.month) : `${start}/${end}`
}

/**
 * Date of a DatePeriod: Start and End each lie between From and To. A birthday known to the year has From on 1 January and To on
 * 31 December; "1951 to 1953" starts in the one and ends in the other year; `Approximate` is OFAC's "circa", written `~`.
 */
export function datePeriod(period: Element | undefined): string | undefined {
  const [start, end] = [at(period, 'Start'), at(period, 'End')]
  const first = span(point(at(start, 'From')), point(at(start, 'To')))
  const last = span(point(at(end, 'From')), point(at(end, 'To')))
  const circa = [start, end].some((one) => attribute(one, 'Approximate') === 'true') ? '~' : ''
  if (first === undefined || last === undefined || first === last) {
    const only = first ?? last
    return only === undefined ? undefined : only.includes('/') ? only : `${only}${circa}`
  }
  return `${first}${circa}/${last}${circa}`
}
