import { expect, test } from 'vitest'
import { isDay } from './day.js'

test.each(['2023-03-01', '2024-02-29'])('%s is a day', (text) => expect(isDay(text)).toBe(true))

test.each(['2023-02-30', '2023-02-29', '2023-3-1', '01.03.2023', '2023-13-01', ''])('%j is none', (text) =>
  expect(isDay(text)).toBe(false),
)
