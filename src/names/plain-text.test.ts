import { expect, test } from 'vitest'
import { plainText } from './plain-text.js'

test.each([
  ['tags inside words', 'Vik<b>tor</b> B<u>ou</u>t', 'Viktor Bout'],
  ['a tag between words', 'Viktor<br/>Bout', 'Viktor Bout'],
  ['entities', '&#86;iktor&nbsp;B&#x6f;ut', 'Viktor Bout'],
  ['encoded twice', 'Viktor&amp;nbsp;Bout', 'Viktor Bout'],
  ['percent-encoding', 'V%69ktor%20B%6Fut', 'Viktor Bout'],
  ['no encoding at all', '100%25 Bank & 50%zz', '100% Bank & 50%zz'],
  ['backslash escapes', '\\u0056iktor \\x42out', 'Viktor Bout'],
  ['private use and noncharacters', 'Vik\ue000tor Bo\ufdd0ut', 'Viktor Bout'],
  ['pictures inside words', 'V😀iktor Bo💣ut', 'Viktor Bout'],
  ['right-to-left override', '\u202etuoB rotkiV\u202c', 'Viktor Bout'],
  ['override of one word', 'Viktor \u202etuoB\u202c', 'Viktor Bout'],
  ['signs for letters', 'Vi$hay P!erre B@ker', 'Vishay Pierre Baker'],
  ['letters apart, wide gaps', 'V i k t o r   B o u t', 'Viktor   Bout'],
  ['letters apart, short words', 'S i m   H y o n   S o p', 'Sim   Hyon   Sop'],
  ['letters apart, capitals', 'V i k t o r B o u t', 'Viktor Bout'],
  ['initials', 'J R R Tolkien', 'J R R Tolkien'],
  ['a firm', 'Smith & Sons <Holding> Ltd.', 'Smith & Sons  Ltd.'],
  ['a comparison is no tag', 'A < B and C > D', 'A < B and C > D'],
])('%s', (_, given, plain) => {
  expect(plainText(given)).toBe(plain)
})

test('what is hostile ends', () => {
  for (const text of [
    '<a'.repeat(50_000),
    '&#'.repeat(50_000),
    '%4'.repeat(50_000),
    '\u202e'.repeat(50_000),
    'a '.repeat(50_000),
  ])
    expect(plainText(text).length).toBeGreaterThan(0)
})
