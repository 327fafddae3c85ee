import type { MappedBatch } from './map-file.js'

/** Collects what is to be said of a file while it is read. */
export class NoteTaker {
  readonly #partial = new Map<string, number>()

  add(batch: MappedBatch): void {
    for (const reason of batch.partial) this.#partial.set(reason, (this.#partial.get(reason) ?? 0) + 1)
  }

  /** The note in one text, or null when there is nothing to say. */
  text(...more: readonly (string | undefined)[]): string | null {
    const partial = [...this.#partial].sort().map(([reason, records]) => `${reason} (${records} records)`)
    const parts = [...more, ...partial].filter((part) => part !== undefined && part !== '')
    return parts.length === 0 ? null : parts.join('; ')
  }
}

/** Columns that are not kept, in words. */
export const unusedNote = (columns: readonly string[]): string | undefined =>
  columns.length === 0 ? undefined : `columns not read: ${columns.join(', ')}`
