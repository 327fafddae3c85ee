import { expect, test } from 'vitest'
import { gazetteer } from './gazetteer.js'

const geo = await gazetteer()

test.each([
  ['United States', 'TN', 'Murfreesboro', 35.8, -86.4],
  ['US', 'Tennessee', 'murfreesboro', 35.8, -86.4],
  ['Poland', null, 'Krakow', 50.1, 19.9],
  ['Canada', 'ON', 'Toronto', 43.7, -79.4],
])('%s, %s, %s', (country, region, city, lat, lon) => {
  const point = geo.locate(country, region, city)
  expect(point?.lat).toBeCloseTo(lat, 0)
  expect(point?.lon).toBeCloseTo(lon, 0)
})

test('a name that stands for several places stays unknown', () => {
  expect(geo.locate('US', null, 'Murfreesboro')).toBeUndefined() // Tennessee, Arkansas, North Carolina
  expect(geo.locate('US', 'TN', 'Nosuchtown')).toBeUndefined()
  expect(geo.locate(null, null, 'Murfreesboro')).toBeUndefined()
})

test('time zones of points, and nothing for points that are not on Earth', () => {
  expect(geo.zoneAt({ lat: 35.85, lon: -86.39 })).toBe('America/Chicago')
  expect(geo.zoneAt({ lat: 99, lon: 0 })).toBeUndefined()
})
