import { isAscii } from 'node:buffer'
import { DECODER, type Encoding } from './encoding.js'
import { DamagedGzip, openBytes } from './open-bytes.js'

/** What must be known to turn the bytes of a file into text; part of a FileDescription. */
export type TextLayout = Readonly<{ encoding: Encoding; bom: number; gzip: boolean }>

/** A piece of text; `ascii`: every character was one byte. The last piece of a damaged file says so instead. */
export type TextPiece = Readonly<
  { text: string; ascii: boolean; damaged?: undefined } | { damaged: string; text?: undefined }
>

/** Text of a file without its byte order mark, about 1 MiB at a time. */
export async function* readText(path: string, layout: TextLayout): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(DECODER[layout.encoding], { ignoreBOM: true })
  let mark = layout.bom
  try {
    for await (const bytes of openBytes(path, layout.gzip)) {
      const body = mark === 0 ? bytes : bytes.subarray(Math.min(mark, bytes.length))
      mark -= bytes.length - body.length
      const ascii = layout.encoding === 'utf-8' && isAscii(body)
      // Valid text cannot have an open sequence before an ASCII byte, so the decoder holds nothing back here.
      const text = ascii ? decoder.decode(undefined) + body.toString('latin1') : decoder.decode(body, STREAM)
      if (text !== '') yield { text, ascii: ascii && text.length === body.length }
    }
  } catch (cause) {
    if (!(cause instanceof DamagedGzip)) throw cause
    yield { damaged: cause.message }
  }
  const rest = decoder.decode()
  if (rest !== '') yield { text: rest, ascii: false }
}

const STREAM = { stream: true } as const
