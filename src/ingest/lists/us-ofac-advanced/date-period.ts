import { at, attribute, type Element } from '../element.js'
import { isoFromParts, isoSpan } from '../partial-date.js'

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

/**
 * Date of a DatePeriod: Start and End each lie between From and To, and the whole runs from the first to the last possible day. A birthday
 * known to the year runs from 1 January to 31 December; `Approximate` is OFAC's "circa", written `~`.
 */
export function datePeriod(period: Element | undefined): string | undefined {
  const [start, end] = [at(period, 'Start'), at(period, 'End')]
  const first = point(at(start, 'From')) ?? point(at(start, 'To')) ?? point(at(end, 'From'))
  const last = point(at(end, 'To')) ?? point(at(end, 'From')) ?? point(at(start, 'To')) ?? first
  const span = first === undefined || last === undefined ? undefined : isoSpan(first, last)
  const circa = [start, end].some((one) => attribute(one, 'Approximate') === 'true')
  return circa ? span?.replace(/$|\//g, '~$&') : span
}
