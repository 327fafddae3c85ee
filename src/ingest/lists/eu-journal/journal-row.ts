/** A row by the names of its columns; cells that are missing or empty are empty texts. */
export type JournalRow = (column: string) => string

const inOneLine = (cell: string): string =>
  (/[^\S ]|\s\s/.test(cell) ? cell.replace(/\s+/g, ' ') : cell).trim()

/** Access to the cells of a row. */
export function journalRow(header: readonly string[]): (cells: readonly string[]) => JournalRow {
  const places = new Map(header.map((name, at) => [name, at]))
  return (cells) => (column) => {
    const place = places.get(column)
    const cell = place === undefined ? '' : (cells[place] ?? '')
    return cell === '' ? '' : inOneLine(cell)
  }
}
