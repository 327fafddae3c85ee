import { describe, expect, test } from 'vitest'
import { parseTime } from './parse-time.js'
import { isTimeZone, zonedInstant, zoneOffset } from './time-zone.js'

const read = (text: string, settings = {}): unknown => {
  const reading = parseTime('at', text, settings)
  if (reading.kind === 'problem') return reading.problem
  const { ts, offset_min, precision } = reading.time
  return reading.missing ?? [ts, offset_min, precision]
}

const CHICAGO = { timezone: 'America/Chicago' }

describe('times that say their offset', () => {
  test.each([
    ['2022-09-15T16:02:11.345Z', '2022-09-15 16:02:11.345', 0, 'ms'],
    ['2022-09-01T12:08:59.1234567Z', '2022-09-01 12:08:59.123', 0, 'ms'],
    ['2022-09-15 16:02:11+02:00', '2022-09-15 14:02:11.000', 120, 'second'],
    ['2022-09-15T16:02:11-0800', '2022-09-16 00:02:11.000', -480, 'second'],
    ['2022-09-15 16:02 UTC', '2022-09-15 16:02:00.000', 0, 'minute'],
    ['15-Sep-2022 4:02:11 PM GMT', '2022-09-15 16:02:11.000', 0, 'second'],
    ['Sep 15, 2022 12:02 AM UTC+5:30', '2022-09-14 18:32:00.000', 330, 'minute'],
    ['2016-12-31T23:59:60Z', '2017-01-01 00:00:00.000', 0, 'second'],
  ])('%s', (text, ts, offset, precision) => {
    expect(read(text)).toEqual([ts, offset, precision])
  })
})

describe('times that do not', () => {
  test('need the zone of bridle.yaml', () => {
    expect(read('2022-09-15 16:02:11')).toBe('timezone')
    expect(read('2022-09-15 16:02:11', CHICAGO)).toEqual(['2022-09-15 21:02:11.000', null, 'second'])
    expect(read('2022-01-15 16:02:11', CHICAGO)).toEqual(['2022-01-15 22:02:11.000', null, 'second'])
  })
  test('days need none', () => {
    expect(read('2022-09-15')).toEqual(['2022-09-15 00:00:00.000', null, 'day'])
  })
})

describe('dates that can be read in two ways', () => {
  test('need the order of bridle.yaml', () => {
    expect(read('03/04/2022')).toBe('dates')
    expect(read('13/04/2022')).toBe('dates')
    expect(read('03/04/2022', { dates: 'mdy' })).toEqual(['2022-03-04 00:00:00.000', null, 'day'])
    expect(read('03.04.2022', { dates: 'dmy' })).toEqual(['2022-04-03 00:00:00.000', null, 'day'])
    expect(read('3/4/22 5:06 pm', { ...CHICAGO, dates: 'mdy' })).toEqual([
      '2022-03-04 23:06:00.000',
      null,
      'minute',
    ])
  })
})

test.each([
  ['2022-02-30'],
  ['2022-13-01'],
  ['2022-00-17'],
  ['0000-01-01'],
  ['2022-09-15T25:00:00Z'],
  ['2022-09-15T10:61:00Z'],
  ['2022-09-15T10:00:00+25:00'],
  ['13:00 PM'],
  ['Foo 15, 2022'],
  ['yesterday'],
  ['1663257731'],
])('%s is no time', (text) => {
  expect(read(text, { ...CHICAGO, dates: 'mdy' })).toMatch(/^"at" expected/)
})

describe('time zones', () => {
  test('a time that occurs twice is the earlier one, one that is skipped is read with the offset before', () => {
    expect(read('2022-11-06 01:30:00', CHICAGO)).toEqual(['2022-11-06 06:30:00.000', null, 'second'])
    expect(read('2022-03-13 02:30:00', CHICAGO)).toEqual(['2022-03-13 08:30:00.000', null, 'second'])
  })
  test('every hour of a year goes to an instant and back, but for the one that is skipped', () => {
    let wrong = 0
    for (let local = Date.UTC(2022, 0, 1); local < Date.UTC(2023, 0, 1); local += 3_600_000) {
      const instant = zonedInstant('Europe/London', local)
      if (instant + zoneOffset('Europe/London', instant) * 60_000 !== local) wrong++
    }
    expect(wrong).toBe(1)
  })
  test('names', () => {
    expect(['America/Chicago', 'UTC', 'Asia/Kolkata', '+02:00', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
