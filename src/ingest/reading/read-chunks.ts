import { describeFile } from './describe-file.js'
import { readText, type TextLayout } from './read-text.js'

/**
 * Text of a file, about 1 MiB at a time, decompressed and decoded, without byte order mark; for adapters that read whole
 * documents. A damaged compressed file simply ends early: its document then does not parse to its end.
 */
export async function* readChunks(path: string, layout?: TextLayout): AsyncGenerator<string> {
  for await (const piece of readText(path, layout ?? (await describeFile(path))))
    if (piece.text !== undefined) yield piece.text
}
