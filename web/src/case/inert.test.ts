import { expect, test } from 'vitest'
import { inertAll } from './inert'

test('what reorders or hides is spelled out, in values and in field names', () => {
  expect(inertAll({ 'na\u202eme': ['gpj.\u202eexe', 'a\u0007b', 'two\nlines', 4, null] })).toEqual({
    'na\\u{202e}me': ['gpj.\\u{202e}exe', 'a\\u{7}b', 'two\nlines', 4, null],
  })
})
