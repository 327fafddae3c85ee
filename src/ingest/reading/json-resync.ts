/**
 * How records of a file begin: the indentation before them, when each begins a line, and their first characters up to the
 * colon behind the first key, `{"uuid":`. Records of one export begin alike, and what stands inside them seldom does.
 */
export type RecordStart = Readonly<{ indent: string | undefined; opening: string }>

/** How the record at `at` begins. */
export function recordStart(text: string, at: number): RecordStart {
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, at - 200), at))
  const opening = /^\{\s*"[^"\\\n]{0,100}"\s*:/.exec(text.slice(at, at + 400))
  return { indent: before?.[1], opening: opening?.[0] ?? '{' }
}

/** Position at or after `from` where a record seems to begin, or `undefined`. */
export function resync(text: string, from: number, start: RecordStart): number | undefined {
  for (let at = text.indexOf(start.opening, from); at >= 0; at = text.indexOf(start.opening, at + 1)) {
    const before = text.slice(Math.max(0, at - 200), at)
    if (start.indent !== undefined && !new RegExp(`\\n[ \\t]{${start.indent.length}}$`).test(before)) continue
    if (/[,[\]}]\s*$/.test(before) || /[\r\n]\s*$/.test(before)) return at
  }
  return undefined
}
