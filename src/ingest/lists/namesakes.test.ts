import { expect, test } from 'vitest'
import { Namesakes } from './namesakes.js'
import { offeredOwnList } from './own/index.js'

// Invented people.
const map = (id: string, name: string, passport = '') =>
  offeredOwnList.map({ id, name, passport_number: passport }, {})

test('one id with two names stands for two people, who keep their own documents', () => {
  const namesakes = new Namesakes('lists/own')
  const records = [
    map('7', 'Ann Example', 'A1234567'),
    map('7', 'Ben Sample', 'B7654321'),
    map('7', 'ANN  example'),
    map('7', 'Ben Sample'),
    map('8', 'Ben Sample'),
  ].map((mapped) => namesakes.take(mapped))
  const ids = records.map((mapped) =>
    'rows' in mapped
      ? [...new Set(mapped.rows.map(({ values }) => 'entity' in values && values.entity))]
      : [],
  )
  expect(ids).toEqual([['7'], ['7~2'], ['7'], ['7~2'], ['8']])
  const notes = records.map((mapped) => ('rows' in mapped ? mapped.partial : undefined))
  expect(notes[0]).toBeUndefined()
  expect(notes[1]).toContain('kept apart')
  expect(notes[2]).toContain('united')
})

test('forms in which an entity goes over several records are left as they are', () => {
  const namesakes = new Namesakes('lists/uk-ofsi')
  const records = [map('7', 'Ann Example'), map('7', 'Ben Sample')]
  expect(records.map((mapped) => namesakes.take(mapped))).toEqual(records)
})
