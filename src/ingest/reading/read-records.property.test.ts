import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExactJson } from './exact-json.js'
import type { NumberedRecord } from './record.js'
import { scanCsv } from './scan-csv.js'
import { scanJson } from './scan-json.js'
import type { Scanner } from './scanner.js'

/** Feeds a text in pieces of the given sizes. */
function cut(scanner: Scanner, text: string, sizes: readonly number[]): NumberedRecord[] {
  const records: NumberedRecord[] = []
  let at = 0
  for (let i = 0; at < text.length; i++) {
    const piece = text.slice(at, at + (sizes[i % sizes.length] ?? 1))
    records.push(...scanner.push(piece, /^[\0-\x7f]*$/.test(piece)))
    at += piece.length
  }
  return [...records, ...scanner.end()]
}

const character = fc.constantFrom('a', 'b', ' ', ',', ';', '"', '\n', '\r\n', 'é', '字', '🏠', '\t', "'")
const cell = fc.array(character, { maxLength: 8 }).map((parts) => parts.join(''))
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
const quote = (text: string, always: boolean): string =>
  always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

test('CSV: every record written is read, and offsets point at its text', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
        ),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.boolean(),
      sizes,
      (rows, newline, always, ends, pieces) => {
        const written = rows.map((row) => row.map((text) => quote(text, always)).join(','))
        const text = written.join(newline) + (ends ? newline : '')
        const scanner = scanCsv({ encoding: 'utf-8', bom: 0, header: 'none', delimiter: ',' })
        const records = cut(scanner, text, pieces)
        expect(records.map((r) => r.value)).toEqual(
          rows.map((row) => Object.fromEntries(row.map((value, i) => [`c${i}`, value]))),
        )
        const bytes = Buffer.from(text)
        for (const [i, { offset, length }] of records.entries())
          expect(bytes.subarray(offset, offset + length).toString()).toBe(written[i])
      },
    ),
    { numRuns: 500 },
  )
})

test('CSV: whatever the text, all of it but line ends is in exactly one record, however it is cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), sizes, (parts, pieces) => {
      const text = parts.join('').replaceAll(/[é字🏠]/gu, 'x')
      const options = { encoding: 'utf-8', bom: 0, header: 'none', delimiter: ',' } as const
      const records = cut(scanCsv(options), text, pieces)
      expect(records).toEqual(cut(scanCsv(options), text, [1000]))
      let end = 0
      for (const { offset, length } of records) {
        expect(text.slice(end, offset)).toMatch(/^[\r\n]*$/)
        end = offset + length
      }
      expect(text.slice(end)).toMatch(/^[\r\n]*$/)
      expect(records.map((r) => r.row)).toEqual(records.map((_, i) => i + 1))
    }),
    { numRuns: 1000 },
  )
})

test('JSON: every value written is read, in any shape', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0, 2),
      fc.constantFrom('array', 'sequence'),
      sizes,
      (values, indent, shape, pieces) => {
        const text =
          shape === 'array'
            ? JSON.stringify(values, null, indent)
            : values.map((value) => JSON.stringify(value, null, indent)).join('\n')
        const records = cut(scanJson({ encoding: 'utf-8', bom: 0 }), text, pieces)
        expect(records.map((r) => r.value)).toEqual(parseExactJson(JSON.stringify(values)))
        const bytes = Buffer.from(text)
        for (const { offset, length, value } of records)
          expect(parseExactJson(bytes.subarray(offset, offset + length).toString())).toEqual(value)
      },
    ),
    { numRuns: 500 },
  )
})

test('JSON: no text makes the scanner throw or hang', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', '\n', '{"id":'), {
        maxLength: 40,
      }),
      sizes,
      (parts, pieces) => {
        const records = cut(scanJson({ encoding: 'utf-8', bom: 0 }), parts.join(''), pieces)
        expect(records.map((r) => r.row)).toEqual(records.map((_, i) => i + 1))
      },
    ),
    { numRuns: 2000 },
  )
})
