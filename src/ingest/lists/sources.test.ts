import { expect, test } from 'vitest'
import { LIST_SOURCES } from './sources.data.js'

test.each(LIST_SOURCES)(
  '$id is fetched over https, each part under a name of its own',
  ({ id, licence, forms }) => {
    expect(id).toMatch(/^[a-z0-9-]+$/)
    expect(licence).not.toBe('')
    for (const parts of Object.values(forms)) {
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length)
      for (const { name, url } of parts) {
        expect(new URL(url).protocol).toBe('https:')
        expect(name).toMatch(/^[\w.-]+$/)
      }
    }
  },
)

test('ids are unique', () => {
  expect(new Set(LIST_SOURCES.map(({ id }) => id)).size).toBe(LIST_SOURCES.length)
})
