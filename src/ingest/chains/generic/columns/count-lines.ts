/** How far apart the lines are whose places are kept. */
export const MARK_EVERY = 1024

/** Lines of a slice that are not empty, and where every {@link MARK_EVERY}th of them starts, counted from the start of the slice. */
export type LineCount = Readonly<{ lines: number; marks: Float64Array }>

/** Counts the lines of a slice; `read` fills a buffer with its next bytes and returns how many, 0 at the end. */
export function countLines(read: (into: Uint8Array) => number): LineCount {
  const buffer = Buffer.allocUnsafe(1 << 22)
  const marks: number[] = []
  let lines = 0
  let start = 0
  let length = 0
  let isEmpty = true
  const end = (lineStart: number): void => {
    if (!isEmpty) {
      if (lines % MARK_EVERY === 0) marks.push(lineStart)
      lines++
    }
    isEmpty = true
  }
  for (let offset = 0; ; offset += length) {
    length = read(buffer)
    if (length === 0) break
    for (let p = 0; p < length; ) {
      const found = buffer.indexOf(10, p)
      const stop = found === -1 || found >= length ? length : found
      // A line of nothing but a carriage return is empty too.
      if (stop - p > 1 || (stop - p === 1 && buffer[p] !== 13)) isEmpty = false
      if (stop === length) break
      end(start)
      p = stop + 1
      start = offset + p
    }
  }
  end(start)
  return { lines, marks: Float64Array.from(marks) }
}
