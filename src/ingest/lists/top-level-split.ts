const OPEN = '([{'
const CLOSE = ')]}'

/**
 * Parts of a cell that holds several values, cut at a separator outside brackets: `A (B; C); D` has two. Brackets that do not pair are letters like others.
 * Parts are trimmed and never empty.
 */
export function topLevelSplit(text: string, separator = ';'): string[] {
  if (!text.includes(separator)) return text.trim() === '' ? [] : [text.trim()]
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (OPEN.includes(letter)) depth++
    else if (CLOSE.includes(letter)) depth--
    else if (letter === separator && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
    if (depth < 0) break
  }
  const cut = depth === 0 ? [...parts, text.slice(from)] : text.split(separator)
  return cut.map((part) => part.trim()).filter((part) => part !== '')
}

/** What stands before each entry of `(a) X, (b) Y` or `a) X b) Y`, as annexes enumerate. */
const LETTER = /(?:^|[\s,;])\(?(?:[a-k]|i{1,3}|iv)\)\s*/

/** Values of a cell: cut at top-level semicolons and at the letters of an enumeration; quotation marks around it are dropped. */
export const listedValues = (cell: string): string[] =>
  cell === ''
    ? []
    : topLevelSplit(cell.replace(/\s+/g, ' ').replace(/^\s*"(.*)"\s*$/, '$1'))
        .flatMap((part) => part.split(LETTER))
        .map((part) => part.replace(/^[\s,;"]+|[\s,;"]+$/g, ''))
        .filter((part) => part !== '')
