import { expect, test } from 'vitest'
import { href, parseRoute } from './route'

test('a link reads back as what it was made of', () => {
  const route = parseRoute(href(['people', 'W 10/42'], { open: 'a,b', q: '' }))
  expect(route.path).toEqual(['people', 'W 10/42'])
  expect([...route.query]).toEqual([['open', 'a,b']])
})

test('a hand-typed hash does no harm', () => {
  expect(parseRoute('#people/100%').path).toEqual(['people', '100%'])
  expect(parseRoute('').path).toEqual([])
})
