import { SaxesParser } from 'saxes'
import type { Element } from './element.js'
import { malformedList } from './malformed-list.js'

/**
 * A wanted element together with the beginning of its text as it stands in the document. `row` is its 1-based number among the
 * records of the document; of what is no record, the number of the last one before it.
 */
export type StreamedElement = Readonly<{ element: Element; source: string; row: number }>

/**
 * What to cut out: `records` are counted, `others` are handed over besides. When `others` holds the root element it comes first, with its
 * attributes and without content.
 */
export type WantedElements = Readonly<{
  root: string
  records: ReadonlySet<string>
  others?: ReadonlySet<string>
  /** Elements inside of wanted ones that are left out with all that is in them. */
  without?: ReadonlySet<string>
}>

const SHOWN = 500
/** Characters parsed before elements are handed over: they die young, instead of being carried along by the garbage collector. */
const SLICE = 64 * 1024
type Open = {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  children: Element[] | typeof NO_CHILDREN
}

/**
 * Cuts the wanted elements out of an XML document that arrives in pieces, holding one of them at a time. Names are taken without their
 * namespace prefix. Throws E_LIST_MALFORMED, naming the record that was reached, for a document that is not well-formed, ends early, has
 * another root element or a DOCTYPE (so that no entity beyond the five predefined ones can be declared).
 */
export async function* streamElements(
  chunks: AsyncIterable<string>,
  { root, records, others = NONE, without = NONE }: WantedElements,
): AsyncGenerator<readonly StreamedElement[]> {
  const parser = new SaxesParser({ position: true })
  let ready: StreamedElement[] = []
  const open: Open[] = []
  let depth = 0
  /** Depth of an element that is left out, while inside of it. */
  let leftOut = Number.POSITIVE_INFINITY
  let row = 0
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
    throw malformedList(error.message, row, error)
  })
  parser.on('doctype', () => {
    throw malformedList('it has a DOCTYPE, which no published list has', row)
  })
  // Read as they come: looking them up in the tag again takes as long as all the rest.
  let pending: Record<string, string> | undefined
  parser.on('attribute', ({ name, value }) => {
    if (depth >= leftOut) return
    pending ??= {}
    pending[local(name)] = detach(String(value))
  })
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    const attributes = pending ?? NO_ATTRIBUTES
    pending = undefined
    if (depth === 0) {
      if (name !== root) throw malformedList(`its root element is ${name}, not ${root}`, row)
      if (others.has(name))
        ready.push({
          element: { name, attributes, text: '', children: NO_CHILDREN },
          source: '',
          row,
        })
      depth++
      return
    }
    depth++
    if (depth > leftOut) return
    if (open.length > 0 && without.has(name)) {
      leftOut = depth
      return
    }
    if (open.length === 0) {
      if (records.has(name)) row++
      else if (!others.has(name)) return
      source = ''
      from = chunkStart + Math.max(chunk.lastIndexOf('<', parser.position - chunkStart - 1), 0)
    }
    open.push({ name, attributes, text: '', children: NO_CHILDREN })
  })
  const addText = (text: string): void => {
    const current = open.at(-1)
    // Blanks between the children of an element are most of a document, and none of its content.
    if (current !== undefined && depth < leftOut && (current.text !== '' || text.trim() !== ''))
      current.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    if (depth >= leftOut) return
    if (depth === leftOut - 1) {
      leftOut = Number.POSITIVE_INFINITY
      return
    }
    const done = open.pop()
    if (done === undefined) return
    if (done.text !== '') done.text = detach(done.text.trim())
    const parent = open.at(-1)
    if (parent !== undefined) {
      if (parent.children === NO_CHILDREN) parent.children = [done]
      else (parent.children as Element[]).push(done)
      return
    }
    collect(parser.position)
    ready.push({ element: done, source: detach(source), row })
  })

  let read = 0
  for await (const piece of inSlices(chunks)) {
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
  // saxes itself refuses a document without root element.
  parser.close()
  if (ready.length > 0) yield ready
}

const NONE: ReadonlySet<string> = new Set()
const NO_CHILDREN: readonly Element[] = []
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

async function* inSlices(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.slice(at, at + SLICE)
}

/** Shorter strings are copied by the engine anyway. */
const SLICED_FROM = 13

/**
 * A copy of a text. A part of a longer string keeps the whole of it in memory (V8 calls it a sliced string), so that a few names kept to
 * the end would keep a document of 100 MB.
 */
const detach = (text: string): string =>
  text.length < SLICED_FROM ? text : Buffer.from(text, 'utf8').toString('utf8')

const local = (name: string): string => {
  const prefix = name.indexOf(':')
  return prefix < 0 ? name : name.slice(prefix + 1)
}
