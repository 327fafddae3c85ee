import { expect, test } from 'vitest'
import type { Element } from '../element.js'
import { datePeriod } from './date-period.js'

const element = (name: string, children: readonly Element[] = [], text = '', attributes = {}): Element => ({
  name,
  children,
  text,
  attributes,
})
const day = (name: string, date: string): Element => {
  const [year, month, of] = date.split('-')
  const parts = [
    ['Year', year],
    ['Month', month],
    ['Day', of],
  ].flatMap(([part, value]) =>
    part === undefined || value === undefined ? [] : [element(part, [], String(Number(value)))],
  )
  return element(name, parts)
}
const edge = (name: string, from: string, to: string, circa: boolean): Element =>
  element(name, [day('From', from), day('To', to)], '', { Approximate: String(circa) })
const period = (start: [string, string], end: [string, string], circa = false): Element =>
  element('DatePeriod', [edge('Start', ...start, circa), edge('End', ...end, circa)])

test.each([
  ['a day', period(['1965-04-25', '1965-04-25'], ['1965-04-25', '1965-04-25']), '1965-04-25'],
  ['a month', period(['1938-09-01', '1938-09-30'], ['1938-09-01', '1938-09-30']), '1938-09'],
  ['a year', period(['1951-01-01', '1951-12-31'], ['1951-01-01', '1951-12-31']), '1951'],
  ['about a year', period(['1951-01-01', '1951-12-31'], ['1951-01-01', '1951-12-31'], true), '1951~'],
  ['from year to year', period(['1951-01-01', '1951-12-31'], ['1953-01-01', '1953-12-31']), '1951/1953'],
  [
    'a year by its first and last day',
    period(['1951-01-01', '1951-01-01'], ['1951-12-31', '1951-12-31']),
    '1951',
  ],
  [
    'about two years',
    period(['1951-01-01', '1951-12-31'], ['1953-01-01', '1953-12-31'], true),
    '1951~/1953~',
  ],
  [
    'days in between',
    period(['1946-09-26', '1946-09-26'], ['1946-12-07', '1946-12-07']),
    '1946-09-26/1946-12-07',
  ],
  ['a year without months', element('DatePeriod', [element('Start', [day('From', '1970')])]), '1970'],
  ['nothing', element('DatePeriod'), undefined],
])('%s', (_, given, expected) => {
  expect(datePeriod(given)).toBe(expected)
})
