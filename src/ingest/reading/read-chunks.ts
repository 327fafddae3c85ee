import { AppError } from '../../core/errors.js'
import { describeFile } from './describe-file.js'
import { readText, type TextLayout } from './read-text.js'

/**
 * Text of a file, about 1 MiB at a time, decompressed and decoded, without byte order mark; for adapters that read whole
 * documents. Throws E_LIST_MALFORMED, behind what could be read, for a compressed file that is damaged or cut off, even where its text seems whole.
 */
export async function* readChunks(path: string, layout?: TextLayout): AsyncGenerator<string> {
  for await (const piece of readText(path, layout ?? (await describeFile(path))))
    if (piece.text !== undefined) yield piece.text
    else
      throw new AppError(
        'E_LIST_MALFORMED',
        `The file is damaged: ${piece.damaged}. Nothing of it is used; download it again.`,
        { file: path, todo: 'download the list again' },
      )
}
