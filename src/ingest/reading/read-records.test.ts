import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeFile } from './describe-file.js'
import { readRecordTexts } from './read-record-texts.js'
import { type ReadOptions, readRecords } from './read-records.js'
import type { NumberedRecord } from './record.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bridle-reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string | Buffer, options: ReadOptions = {}): Promise<NumberedRecord[]> {
  const path = join(folder, 'x.dat')
  await writeFile(path, content)
  const all: NumberedRecord[] = []
  for await (const batch of readRecords(path, options)) all.push(...batch)
  return all
}

const brief = (records: readonly NumberedRecord[]) =>
  records.map((r) => (r.broken === undefined ? r.value : `broken: ${r.broken}`))

describe('csv', () => {
  test('cells by header, quotes, line ends within quotes, CRLF', async () => {
    expect(brief(await read('id,note\r\n1,"a ""b""\r\nc"\r\n\r\n2,\r\n'))).toEqual([
      { id: '1', note: 'a "b"\r\nc' },
      { id: '2', note: '' },
    ])
  })
  test('repeated and empty headers', async () => {
    expect(brief(await read('Name,Name,,__proto__\na,b,c,d\n'))).toEqual([
      { Name: 'a', 'Name (2)': 'b', 'column 3': 'c', 'column 4': 'd' },
    ])
  })
  test('without header, with the DOS end-of-file mark', async () => {
    expect(brief(await read('1,a\n2,b\n\x1a', { header: 'none' }))).toEqual([
      { c0: '1', c1: 'a' },
      { c0: '2', c1: 'b' },
      { c0: '\x1a' },
    ])
  })
  test('wrong number of cells', async () => {
    expect(brief(await read('a,b,c\n1,2\n1,2,3,4\n1,2,3\n'))).toEqual([
      'broken: expected 3 cells, got 2',
      'broken: expected 3 cells, got 4',
      { a: '1', b: '2', c: '3' },
    ])
  })
  test.each([
    ['followed by quoted rows', 'a,b\n1,"x\n2,"y"\n3,z\n'],
    ['followed by plain rows', 'a,b\n1,"x\n2,y\n3,z\n'],
  ])('an unclosed quote does not swallow the next rows: %s', async (_, text) => {
    const records = await read(text)
    expect(records.map((r) => r.broken === undefined)).toEqual([false, true, true])
    expect(records[0]).toMatchObject({ row: 1, text: '1,"x', offset: 4, length: 4 })
    expect(records[2]?.value).toEqual({ a: '3', b: 'z' })
  })
  test('a short record over two lines is one broken record', async () => {
    expect(brief(await read('a,b,c\n1,"x\ny"\n1,2,3\n'))).toEqual([
      'broken: expected 3 cells, got 2',
      { a: '1', b: '2', c: '3' },
    ])
  })
  test('NUL and text after a closing quote', async () => {
    expect(brief(await read('a,b\n1,x\0y\n1,"x"y\n1,2\n', { format: 'csv', delimiter: ',' }))).toEqual([
      'broken: contains a NUL byte',
      'broken: "cell" expected a delimiter or the line end after the closing quote, got "text"',
      { a: '1', b: '2' },
    ])
  })
  test('a line beyond the limit is one broken record, the next come', async () => {
    const big = 'z'.repeat(3_000_000)
    const records = await read(`a,b\n1,2\n${big}\n3,4\n5,"${big}"\n6,7\n`, { limit: 100_000 })
    expect(records.map((r) => r.broken ?? r.value)).toEqual([
      { a: '1', b: '2' },
      'longer than 100000 characters',
      { a: '3', b: '4' },
      'longer than 100000 characters',
      { a: '6', b: '7' },
    ])
    expect(records[1]).toMatchObject({ offset: 8, length: 3_000_000 })
  })
  test('an unclosed quote before megabytes of rows costs one row', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `${i},plain\n`).join('')
    const records = await read(`a,b\n0,"open\n${rows}`, { limit: 100_000 })
    expect(records).toHaveLength(200_001)
    expect(records.filter((r) => r.broken !== undefined)).toHaveLength(1)
  })
  test('hostile quotes do not make the work quadratic', async () => {
    const started = performance.now()
    const records = await read(`a,b\n${'x,"\n"",""\n'.repeat(100_000)}`, { format: 'csv', delimiter: ',' })
    expect(records.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
  test.each([
    ['utf-16le', Buffer.from('\ufeffname,ort\nJosé,Köln 🏠\nb,c\n', 'utf16le'), 'utf-16le'],
    ['utf-16be without mark', Buffer.from('name,ort\nJose,Bonn\nb,c\n', 'utf16le').swap16(), 'utf-16be'],
    ['latin-1', Buffer.from('name,ort\nJosé,Köln\nb,c\n', 'latin1'), 'latin-1'],
    ['utf-8 with mark', Buffer.from('\ufeffname,ort\nJosé,Köln 🏠\nb,c\n'), 'utf-8'],
    ['gzip', gzipSync('name,ort\nJosé,Köln 🏠\nb,c\n'), 'utf-8'],
  ])('%s', async (_, content, encoding) => {
    const records = await read(content)
    const path = join(folder, 'x.dat')
    expect((await describeFile(path)).encoding).toBe(encoding)
    expect(records).toHaveLength(2)
    const texts = await readRecordTexts(path, {}, new Set([1, 2]))
    const first = records[0]?.value as Record<string, string>
    expect(texts.get(1)).toEqual({ fields: first, text: `${first['name']},${first['ort']}` })
    expect(texts.get(2)?.text).toBe('b,c')
  })
  test('a text that its end cuts within a character stays UTF-8', async () => {
    await read(Buffer.from('name,ort\nJosé,Köln\nb,é').subarray(0, -1))
    expect((await describeFile(join(folder, 'x.dat'))).encoding).toBe('utf-8')
  })
  test('compressed data that is cut off: what came before, then a broken record', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `${i},${(i * 7919) % 10007}\n`).join('')
    const whole = gzipSync(`a,b\n${rows}`)
    const records = await read(whole.subarray(0, whole.length >> 1))
    expect(records.length).toBeGreaterThan(1000)
    expect(records.at(-1)?.broken).toBe('the compressed data is damaged or cut off')
    expect((await describeFile(join(folder, 'x.dat'))).problem).toBe(records.at(-1)?.broken)
  })
})

describe('json', () => {
  const objects = [{ id: 1, a: [{ id: 9 }] }, { id: 2, t: 'x]},{"' }, { id: 3 }]
  test.each([
    ['an array', JSON.stringify(objects)],
    ['an indented array', JSON.stringify(objects, null, 2)],
    ['lines', objects.map((o) => JSON.stringify(o)).join('\n')],
    ['values behind one another', objects.map((o) => JSON.stringify(o, null, 1)).join(' ')],
    ['a wrapper', JSON.stringify({ '@odata.context': 'x', value: objects, next: { value: [1] } })],
    ['a nested wrapper', JSON.stringify({ took: 1, hits: { total: 3, hits: objects } }, null, 2)],
  ])('%s', async (_, text) => {
    const records = await read(text)
    expect(brief(records)).toEqual(objects)
    const texts = await readRecordTexts(join(folder, 'x.dat'), {}, new Set([1, 2, 3]))
    for (const { row, value } of records) expect(JSON.parse(texts.get(row)?.text ?? '')).toEqual(value)
    expect(texts.get(1)?.fields).toEqual({ id: '1', 'a[0].id': '9' })
  })
  test('an object without known list is one record', async () => {
    expect(brief(await read('{"id":1,"target":[{"a":1}]}'))).toEqual([{ id: 1, target: [{ a: 1 }] }])
  })
  test.each([
    ['a trailing comma', '{"id":1,}'],
    ['a missing quote', '{"id":"x}'],
    ['a missing brace', '{"id":{"b":1}'],
    ['a missing bracket', '{"id":[1,2}'],
    ['a superfluous brace', '{"id":1}}'],
    ['a bare word', '{"id":None}'],
    ['no value', '{"id":}'],
    ['nested records', '{"id":1,"list":[{"id":2},{"id":3}],}'],
  ])('%s costs one record', async (_, bad) => {
    for (const join of [',\n  ', ',', ', ']) {
      const parts = ['{"id":1}', bad, '{"id":{"b":2}}', '{"id":3}']
      const records = await read(`[${join === ',\n  ' ? '\n  ' : ''}${parts.join(join)}]`)
      const good = records.filter((r) => r.broken === undefined).map((r) => (r.value as { id: unknown }).id)
      expect(records.some((r) => r.broken !== undefined)).toBe(true)
      expect(good.slice(-2)).toEqual([{ b: 2 }, 3])
      expect(good[0]).toBe(1)
    }
  })
  test('a list that is cut off: the last record is broken, the note says so', async () => {
    const text = JSON.stringify(objects)
    const records = await read(text.slice(0, -4))
    expect(records.map((r) => r.broken)).toEqual([
      undefined,
      undefined,
      'not JSON: the file ends inside this record',
    ])
    expect((await describeFile(join(folder, 'x.dat'))).problem).toMatch(/cut off/)
  })
  test.each([
    '[{"id":1},{"id":2}',
    '[{"id":1},{"id":2},',
    '{"value":[{"id":1},{"id":2}',
    '{"value":[{"id":1},{"id":2}]',
  ])('a list that is cut off between two records ends in a broken one: %s', async (text) => {
    expect(brief(await read(text))).toEqual([
      { id: 1 },
      { id: 2 },
      'broken: the file ends before its list is closed',
    ])
  })
  test('an element beyond the limit is one broken record', async () => {
    const big = JSON.stringify({ id: 2, text: 'y'.repeat(3_000_000) })
    const records = await read(`[{"id":1},${big},{"id":3}]`, { limit: 100_000 })
    expect(brief(records)).toEqual([{ id: 1 }, 'broken: longer than 100000 characters', { id: 3 }])
    expect(records[1]).toMatchObject({ offset: 10, length: big.length })
  })
  test('a broken line of NDJSON costs that line', async () => {
    const records = await read('{"id":1}\n{"id":\n{"id":3}\n\n{"id":4}')
    expect(records.map((r) => r.broken === undefined)).toEqual([true, false, true, true])
  })
})

test('an empty file has no records and says so', async () => {
  expect(await read('')).toEqual([])
  expect((await describeFile(join(folder, 'x.dat'))).problem).toBe('the file is empty')
})

test('a file that does not exist', async () => {
  await expect(describeFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
})
