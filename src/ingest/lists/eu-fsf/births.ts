import { isoFromParts } from '../partial-date.js'
import { writtenDates } from '../written-dates.js'
import { countryName } from './country-name.js'
import type { Fields, FsfItem } from './fsf-entity.js'

/** Dates of birth as ISO dates, and what is known of birth but is no date. */
export type Births = Readonly<{ dates: readonly string[]; remarks: readonly string[] }>

/** Reads birth dates: a day, a month, a year, or a range of years which may be open at one end (`../1980`); `circa` is `~`. */
export function birthsOf(births: readonly FsfItem[]): Births {
  const dates: string[] = []
  const remarks: string[] = []
  for (const { fields } of births) {
    const found = dateOf(fields)
    const foreign = fields['calendarType'] !== undefined && !/^gregorian$/i.test(fields['calendarType'])
    if (found !== undefined && foreign) remarks.push(`DOB ${found} (${fields['calendarType']} calendar)`)
    else if (found !== undefined) dates.push(found)
    const place = [
      fields['place'],
      fields['city'],
      fields['region'],
      fields['zipCode'],
      countryName(fields),
      fields['remark'],
    ]
      .filter((part) => part !== undefined)
      .join(', ')
    if (place !== '') remarks.push(`POB ${place}`)
  }
  return { dates: [...new Set(dates)], remarks: [...new Set(remarks)] }
}

function dateOf(fields: Fields): string | undefined {
  const circa = fields['circa'] === 'true' ? '~' : ''
  const [from, to] = [year(fields['yearRangeFrom']), year(fields['yearRangeTo'])]
  if (from !== undefined || to !== undefined)
    return from === to ? `${from}${circa}` : `${edge(from, circa)}/${edge(to, circa)}`
  const [written] = writtenDates(fields['birthdate'] ?? '')
  const only = year(fields['year'])
  const parts =
    only === undefined
      ? undefined
      : (isoFromParts(Number(only), whole(fields['monthOfYear']), whole(fields['dayOfMonth'])) ?? only)
  const date = written ?? parts
  return date === undefined ? undefined : `${date}${circa}`
}

/** One end of an interval; open where it is not known (ISO 8601-2:2019). */
const edge = (known: string | undefined, circa: string): string =>
  known === undefined ? '..' : `${known}${circa}`

const year = (text: string | undefined): string | undefined => /^\d{4}$/.exec(text ?? '')?.[0]
const whole = (text: string | undefined): number | undefined =>
  text === undefined || !/^\d{1,2}$/.test(text) ? undefined : Number(text)
