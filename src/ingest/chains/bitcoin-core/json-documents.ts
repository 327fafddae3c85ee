/** The text of one JSON value of a file, or why it cannot be used. */
export type JsonDocument = Readonly<{ text: string } | { problem: string; text: string }>

/** A block of verbosity 3 has some tens of MB as text; what is longer is no block. */
const LONGEST = 256 * 1024 * 1024
/** Characters of refused text that are kept. */
const KEPT = 500

/**
 * Cuts text into JSON values: one value, a list of values, or one value after another (JSON lines). A value that does not end is a problem, and so
 * is text between values; both end the reading of what follows only when nothing says where the next value begins.
 */
export async function* jsonDocuments(chunks: AsyncIterable<string>): AsyncGenerator<JsonDocument> {
  let parts: string[] = []
  let length = 0
  let depth = 0
  let base: number | undefined
  let inText = false
  let escaped = false
  for await (const chunk of chunks) {
    let start = depth > (base ?? 0) ? 0 : -1
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i)
      if (inText) {
        if (escaped) escaped = false
        else if (code === 0x5c) escaped = true
        else if (code === 0x22) inText = false
        continue
      }
      if (code === 0x22) inText = true
      else if (code === 0x7b || code === 0x5b) {
        // A list around everything is no value itself.
        base ??= code === 0x5b ? 1 : 0
        if (depth === base && start < 0) start = i
        depth++
      } else if (code === 0x7d || code === 0x5d) {
        depth--
        if (start >= 0 && depth === base) {
          yield { text: parts.join('') + chunk.slice(start, i + 1) }
          parts = []
          length = 0
          start = -1
        }
        if (depth < 0) {
          yield { text: chunk.slice(i, i + KEPT), problem: 'a bracket closes that was never opened' }
          return
        }
      }
    }
    if (start < 0) continue
    parts.push(chunk.slice(start))
    length += chunk.length - start
    if (length > LONGEST) {
      yield { text: parts[0]?.slice(0, KEPT) ?? '', problem: `a value of more than ${LONGEST} characters` }
      return
    }
  }
  if (depth > 0)
    yield { text: parts[0]?.slice(0, KEPT) ?? '', problem: 'the file ends within this block: it is cut off' }
}
