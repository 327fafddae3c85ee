/** What reading one CSV record at a position gives. `end` is behind its last character, `next` behind its line end. */
export type CsvCells =
  | Readonly<{ kind: 'cells'; cells: string[]; end: number; next: number }>
  | Readonly<{ kind: 'problem'; problem: string }>
  /** The text ends inside a quoted cell. */
  | Readonly<{ kind: 'more' }>

const QUOTE = '"'

/**
 * Reads the cells of the record that starts at `start`, by RFC 4180: a cell that begins with a quote goes to its closing
 * quote, over line ends too; a quote inside any other cell is a character like others. Without `final`, a record whose
 * line end is not in `text` yet gives `more`.
 */
export function csvCells(
  text: string,
  start: number,
  delimiter: string,
  newline: string,
  final: boolean,
): CsvCells {
  const cells: string[] = []
  let lineEnd = lineEndFrom(text, start, newline)
  let at = start
  for (;;) {
    if (text[at] === QUOTE) {
      const close = closingQuote(text, at + 1)
      if (close < 0 || (close + 1 === text.length && !final)) return { kind: 'more' }
      const raw = text.slice(at + 1, close)
      cells.push(raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw)
      at = close + 1
      if (at > lineEnd) lineEnd = lineEndFrom(text, at, newline)
      if (text[at] !== delimiter) {
        const end = trimReturn(text, at, lineEnd)
        if (at < end) return { kind: 'problem', problem: 'text after a closing quote' }
        if (lineEnd === text.length && !final) return { kind: 'more' }
        return { kind: 'cells', cells, end: at, next: Math.min(lineEnd + 1, text.length) }
      }
      at++
    } else {
      const cut = text.indexOf(delimiter, at)
      if (cut < 0 || cut >= lineEnd) {
        if (lineEnd === text.length && !final) return { kind: 'more' }
        const end = trimReturn(text, at, lineEnd)
        cells.push(text.slice(at, end))
        return { kind: 'cells', cells, end, next: Math.min(lineEnd + 1, text.length) }
      }
      cells.push(text.slice(at, cut))
      at = cut + 1
    }
  }
}

function lineEndFrom(text: string, from: number, newline: string): number {
  const at = text.indexOf(newline, from)
  return at < 0 ? text.length : at
}

/** Position of a carriage return before the line end, else the line end. */
function trimReturn(text: string, from: number, lineEnd: number): number {
  return lineEnd > from && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd
}

function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf(QUOTE, at)
    if (at < 0 || text[at + 1] !== QUOTE) return at
  }
}
