import { expect, test } from 'vitest'
import { type StreamedElement, streamElements } from './stream-elements.js'

const WANTED = {
  root: 'list',
  records: new Set(['entry']),
  others: new Set(['list', 'note']),
  without: new Set(['link']),
}
const DOCUMENT =
  '<x:list xmlns:x="a" date="2026-01-02"><note>n</note><x:entry id="1"><name>A &amp; B</name><link>l<deep/></link></x:entry><skipped>s</skipped><entry/></x:list>'

async function read(text: string, size: number): Promise<StreamedElement[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const all: StreamedElement[] = []
  for await (const elements of streamElements(pieces(), WANTED)) all.push(...elements)
  return all
}

test('the root comes first with its attributes, records are numbered, what is not wanted is left out', async () => {
  const elements = await read(DOCUMENT, DOCUMENT.length)
  expect(elements.map(({ element, row }) => [element.name, row])).toEqual([
    ['list', 0],
    ['note', 0],
    ['entry', 1],
    ['entry', 2],
  ])
  expect(elements[0]?.element.attributes).toMatchObject({ date: '2026-01-02' })
  expect(elements[2]?.element.children.map(({ name, text }) => [name, text])).toEqual([['name', 'A & B']])
  expect(elements[2]?.source).toMatch(/^<x:entry id="1">.*<\/x:entry>$/)
})

test.each([1, 3, 17])('pieces of %i characters give the same', async (size) => {
  expect(await read(DOCUMENT, size)).toEqual(await read(DOCUMENT, DOCUMENT.length))
})

test.each([
  [DOCUMENT.slice(0, DOCUMENT.indexOf('A &amp;')), 1],
  [DOCUMENT.slice(0, -1), 2],
  [DOCUMENT.replace('</name>', '</nome>'), 1],
  ['<html><body/></html>', 0],
  ['', 0],
])('a document that does not parse names the record that was reached', async (text, row) => {
  await expect(read(text, 20)).rejects.toMatchObject({ code: 'E_LIST_MALFORMED', details: { row } })
})
