import { SaxesParser } from 'saxes'
import { AppError } from '../../../core/errors.js'
import type { Element } from './element.js'

/** A wanted element together with the beginning of its text as it stands in the document. */
export type StreamedElement = Readonly<{ element: Element; source: string }>

const SHOWN = 500
type Open = { name: string; attributes: Record<string, string>; text: string; children: Element[] }

const malformed = (why: string, cause?: unknown): AppError =>
  new AppError(
    'E_LIST_MALFORMED',
    `The list does not parse to its end: ${why}. Nothing of it is used; download it again.`,
    { todo: 'download the list again' },
    cause,
  )

/**
 * Cuts the wanted elements out of an XML document that arrives in pieces, holding one of them at a time. Names are taken without their
 * namespace prefix. Throws E_LIST_MALFORMED for a document that is not well-formed, ends early, has another root element or a DOCTYPE
 * (so that no entity beyond the five predefined ones can be declared).
 */
export async function* streamElements(
  chunks: AsyncIterable<string>,
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<readonly StreamedElement[]> {
  const parser = new SaxesParser({ position: true })
  let ready: StreamedElement[] = []
  const open: Open[] = []
  let depth = 0
  let sawRoot = false
  let chunk = ''
  let chunkStart = 0
  let source = ''
  let from = 0

  /** Takes what belongs to the open record out of the current piece, up to `end`. */
  const collect = (end: number): void => {
    if (source.length < SHOWN)
      source += chunk
        .slice(Math.max(from - chunkStart, 0), Math.max(end - chunkStart, 0))
        .slice(0, SHOWN - source.length)
    from = end
  }
  parser.on('error', (error) => {
    throw malformed(error.message, error)
  })
  parser.on('doctype', () => {
    throw malformed('it has a DOCTYPE, which no published list has')
  })
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    if (depth === 0) {
      if (name !== root) throw malformed(`its root element is ${name}, not ${root}`)
      sawRoot = true
    }
    depth++
    if (open.length === 0) {
      if (!wanted.has(name)) return
      source = ''
      from = chunkStart + Math.max(chunk.lastIndexOf('<', parser.position - chunkStart - 1), 0)
    }
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(tag.attributes)) attributes[local(key)] = detach(value)
    open.push({ name, attributes, text: '', children: [] })
  })
  const addText = (text: string): void => {
    const current = open.at(-1)
    if (current !== undefined) current.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    const done = open.pop()
    if (done === undefined) return
    const element: Element = { ...done, text: detach(done.text.trim()) }
    const parent = open.at(-1)
    if (parent !== undefined) {
      parent.children.push(element)
      return
    }
    collect(parser.position)
    ready.push({ element, source: detach(source) })
  })

  let read = 0
  for await (const piece of chunks) {
    // A tag may begin in the piece before: its text is kept from the last `<` on.
    const begun = open.length > 0 ? '' : chunk.slice(Math.max(chunk.lastIndexOf('<'), 0))
    chunk = begun + piece
    chunkStart = read - begun.length
    parser.write(piece)
    read += piece.length
    if (open.length > 0) collect(read)
    if (ready.length > 0) yield ready
    ready = []
  }
  parser.close()
  if (!sawRoot) throw malformed('it is empty')
  if (ready.length > 0) yield ready
}

/** Shorter strings are copied by the engine anyway. */
const SLICED_FROM = 13

/**
 * A copy of a text. A part of a longer string keeps the whole of it in memory (V8 calls it a sliced string), so that a few names kept to
 * the end would keep a document of 100 MB.
 */
const detach = (text: string): string =>
  text.length < SLICED_FROM ? text : Buffer.from(text, 'utf8').toString('utf8')

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
