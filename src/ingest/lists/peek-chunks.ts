/** More than any header takes. */
const ENOUGH = 64 * 1024

/** The beginning of a text that arrives in pieces, without blanks before it, and the whole text again. */
export async function peekChunks(
  chunks: AsyncIterable<string>,
): Promise<{ start: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: string[] = []
  let start = ''
  while (start.length < ENOUGH) {
    const next = await iterator.next()
    if (next.done === true) break
    taken.push(next.value)
    start = start === '' ? next.value.trimStart() : start + next.value
  }
  async function* all(): AsyncGenerator<string> {
    yield* taken
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      yield next.value
    }
  }
  return { start, all: all() }
}
