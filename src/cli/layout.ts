import { displayWidth } from './display-width.js'

/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let used = 0
  for (const word of text.split(' ')) {
    const columns = displayWidth(word)
    if (lines.length === 0 || used + columns + 1 > width) {
      lines.push(word)
      used = columns
    } else {
      lines[lines.length - 1] = `${lines.at(-1)} ${word}`
      used += columns + 1
    }
  }
  return lines
}

/** A text as lines of at most `width` columns; those after the first are indented. */
export function hangingLines(text: string, width: number, indent: number): string[] {
  const [first = '', ...rest] = wrap(text, width)
  const more = rest.length === 0 ? [] : wrap(rest.join(' '), width - indent)
  return [first, ...more.map((line) => `${' '.repeat(indent)}${line}`)]
}

/** Least room for the last cell beside the others, in columns of the terminal; with less the row is broken as one text. */
const LEAST = 24
const BROKEN_INDENT = 4

/**
 * Pads cells into columns; `right` says which columns hold numbers. Nothing is cut: where a row is longer than the width, its last cell goes on
 * below itself.
 */
export function columns(
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
  width: number,
): string[] {
  const widths = right.map((_, i) => Math.max(0, ...rows.map((row) => displayWidth(row[i] ?? ''))))
  return rows.flatMap((row) => {
    const cells = row.map((cell, i) => {
      const pad = ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell)))
      return right[i] ? pad + cell : cell + pad
    })
    const line = cells.join('  ').trimEnd()
    if (displayWidth(line) <= width) return [line]
    const before = cells.slice(0, -1).join('  ')
    const start = displayWidth(before) + 2
    const last = row.at(-1) ?? ''
    if (width - start < LEAST) return hangingLines(row.join('  '), width, BROKEN_INDENT)
    return wrap(last, width - start).map((text, i) => (i === 0 ? `${before}  ` : ' '.repeat(start)) + text)
  })
}
