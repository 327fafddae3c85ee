import { children, type Element } from '../element.js'
import { writtenDates } from '../written-dates.js'
import { field, joined } from './field.js'

/** Dates of birth as ISO dates, and what is known of birth but is no date. */
export type Births = Readonly<{ dates: readonly string[]; remarks: readonly string[] }>

/**
 * Dates of birth of an individual: EXACT as a day or a year, APPROXIMATELY with `~`, BETWEEN as an interval. Where only the note speaks
 * ("Nov. 1973"), what it says counts. Aliases have dates of their own: papers were issued on them.
 */
export function birthsOf(entry: Element): Births {
  const dates: string[] = []
  const remarks: string[] = []
  for (const birth of children(entry, 'INDIVIDUAL_DATE_OF_BIRTH')) {
    const found = datesOf(birth)
    dates.push(...found)
    const note = field(birth, 'NOTE')
    if (found.length === 0 && note !== undefined) remarks.push(`DOB ${note}`)
  }
  for (const alias of children(entry, 'INDIVIDUAL_ALIAS')) {
    dates.push(...writtenDates(field(alias, 'DATE_OF_BIRTH') ?? ''))
    const place = joined(alias, 'CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH')
    if (place !== '') remarks.push(`POB ${place}`)
  }
  for (const place of children(entry, 'INDIVIDUAL_PLACE_OF_BIRTH')) {
    const text = joined(place, 'STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY', 'NOTE')
    if (text !== '') remarks.push(`POB ${text}`)
  }
  return { dates: [...new Set(dates)], remarks: [...new Set(remarks)] }
}

function datesOf(birth: Element): readonly string[] {
  const note = field(birth, 'NOTE') ?? ''
  const circa = field(birth, 'TYPE_OF_DATE') === 'APPROXIMATELY' || /^approx/i.test(note) ? '~' : ''
  const [from, to] = [year(birth, 'FROM_YEAR'), year(birth, 'TO_YEAR')]
  if (from !== undefined && to !== undefined) return [`${from}${circa}/${to}${circa}`]
  const [day] = writtenDates(field(birth, 'DATE') ?? '')
  if (day !== undefined) return [`${day}${circa}`]
  const only = year(birth, 'YEAR') ?? from ?? to
  if (only === undefined) return writtenDates(note)
  // "Sep." beside the year 1958.
  const [month] = writtenDates(`${note} ${only}`)
  return [`${month?.length === 7 ? month : only}${circa}`]
}

const year = (birth: Element, name: string): string | undefined =>
  /^\d{4}$/.exec(field(birth, name) ?? '')?.[0]
