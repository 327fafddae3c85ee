import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExactJson } from './exact-json.js'

test('whole numbers beyond 2^53 keep their digits as text', () => {
  expect(parseExactJson('{"value": 7056176614974947328, "list": [-9007199254740993, 1]}')).toEqual({
    value: '7056176614974947328',
    list: ['-9007199254740993', 1],
  })
})

test('what a number holds exactly stays a number, and texts stay as they are', () => {
  const text =
    '{"a": 9007199254740991, "b": "tx 12345678901234567890 \\" 12345678901234567", "c": 0.12345678901234567, "d": 1e22}'
  expect(parseExactJson(text)).toEqual(JSON.parse(text))
})

test('what is no JSON is refused all the same', () => {
  expect(() => parseExactJson('{"a": 12345678901234567890')).toThrow(SyntaxError)
  // A number as a key would become a text, and valid, if it were only quoted.
  expect(() => parseExactJson('{12345678901234567890: 1}')).toThrow(SyntaxError)
  expect(() => parseExactJson('[012345678901234567890]')).toThrow(SyntaxError)
})

test('agrees with JSON.parse on everything but such numbers', () => {
  const digits = (_: string, part: unknown): unknown =>
    typeof part === 'string' && /^-?\d{16,}$/.test(part) ? Number(part) : part
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(JSON.parse(JSON.stringify(parseExactJson(text), digits))).toEqual(JSON.parse(text, digits))
    }),
  )
})
