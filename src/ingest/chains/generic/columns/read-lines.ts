import { closeSync, openSync, readSync } from 'node:fs'

/** Where some records of a file start: their numbers, ascending, and their places in bytes. For reading records again. */
export type Marks = Readonly<{ records: Uint32Array; places: Float64Array }>

/**
 * The texts of some records of a file, by number, ascending; lines of nothing are no records. Only the parts of the file between two marks are
 * read in which one of the records lies.
 */
export function* readLines(
  path: string,
  { records: starts, places }: Marks,
  size: number,
  records: Iterable<number>,
): Generator<Readonly<{ row: number; text: string }>> {
  const file = openSync(path, 'r')
  try {
    let part = -1
    let lines: string[] = []
    for (const row of records) {
      let wanted = Math.max(part, 0)
      while (wanted + 1 < starts.length && (starts[wanted + 1] as number) <= row) wanted++
      if (wanted !== part) {
        part = wanted
        lines = linesBetween(file, places[part] ?? size, places[part + 1] ?? size)
      }
      const text = lines[row - (starts[part] as number)]
      if (text !== undefined) yield { row, text }
    }
  } finally {
    closeSync(file)
  }
}

function linesBetween(file: number, start: number, end: number): string[] {
  const bytes = Buffer.alloc(end - start)
  let got = 0
  while (got < bytes.length) {
    const more = readSync(file, bytes, got, bytes.length - got, start + got)
    if (more === 0) break
    got += more
  }
  return bytes
    .toString('utf8', 0, got)
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
    .filter((line) => line !== '')
}
