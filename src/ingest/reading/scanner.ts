import type { Encoding } from './encoding.js'
import { MAX_RECORD, SHOWN } from './limits.js'
import type { NumberedRecord } from './record.js'
import { type TextWindow, textWindow } from './text-window.js'

/** Cuts text into records as it arrives. After `end` it must not be used again. */
export type Scanner = Readonly<{
  push(text: string, ascii: boolean): readonly NumberedRecord[]
  end(): readonly NumberedRecord[]
}>

/** What every scanner is told. `limit` is {@link MAX_RECORD}; tests use less. */
export type ScanOptions = Readonly<{ encoding: Encoding; bom: number; limit?: number }>

/** Window, row counter and result list that scanners share. */
export class RecordSink {
  readonly window: TextWindow
  readonly limit: number
  #records: NumberedRecord[] = []
  #row = 0

  constructor(options: ScanOptions) {
    this.window = textWindow(options.encoding, options.bom)
    this.limit = options.limit ?? MAX_RECORD
  }

  /** Adds the record between `at` and `to` and takes its text and what follows up to `next`. */
  value(to: number, next: number, value: unknown): void {
    const { window } = this
    const length = window.bytes(window.at, to)
    const text = window.text.slice(window.at, to)
    this.#records.push({ row: ++this.#row, offset: window.offset, length, text, value })
    window.advance(next, length + window.bytes(to, next))
  }

  /** As {@link value}, for text that cannot be used. */
  broken(to: number, next: number, reason: string): void {
    const { window } = this
    const length = window.bytes(window.at, to)
    const text = window.text.slice(window.at, Math.min(to, window.at + SHOWN))
    this.#records.push({ row: ++this.#row, offset: window.offset, length, broken: reason, text })
    window.advance(next)
  }

  /** Adds a broken record whose text has left the window already. */
  lost(offset: number, reason: string, text: string): void {
    const length = this.window.offset - offset
    this.#records.push({ row: ++this.#row, offset, length, broken: reason, text })
  }

  /** The records since the last call. */
  take(): readonly NumberedRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }
}
