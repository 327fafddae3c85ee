/** Breaks a text at spaces into lines of at most `width` characters; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Pads cells into columns; `right` says which columns hold numbers. Too long last cells are cut with `…` at the width. */
export function columns(
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
  width: number,
): string[] {
  const widths = right.map((_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? '').length)))
  return rows.map((row) => {
    const line = row
      .map((cell, i) => (right[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
    return line.length > width ? `${line.slice(0, width - 1)}…` : line
  })
}
