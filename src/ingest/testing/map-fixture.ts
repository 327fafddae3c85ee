import path from 'node:path'
import type { Adapter, FileSettings } from '../adapter.js'
import { makeSample } from '../make-sample.js'
import { type MappedBatch, mapFile, type Reading } from '../map-file.js'
import { describeFile } from '../reading/describe-file.js'
import { recognise } from '../recognise.js'
import { ADAPTERS } from '../registry.js'

/** What an adapter made of a whole file. */
export type MappedFile = Readonly<{ reading: Reading } & MappedBatch>

/**
 * Reads a file as the workspace would, with all registered adapters, under the name `shown`. Throws when nothing recognises it.
 */
export async function mapWhole(
  file: string,
  settings: FileSettings = {},
  shown = path.basename(file),
  adapters: readonly Adapter[] = ADAPTERS,
): Promise<MappedFile> {
  const description = await describeFile(file)
  const reading = recognise(makeSample(shown, description), adapters, settings)
  if (reading.kind === 'none') throw new Error(`${file} is not recognised: ${reading.note}`)
  const all = { rows: [], used: 0, rejects: [], skips: [], partial: [] } as {
    -readonly [K in keyof MappedBatch]: MappedBatch[K] extends readonly (infer E)[] ? E[] : MappedBatch[K]
  }
  for await (const batch of mapFile(file, description, reading)) {
    all.rows.push(...batch.rows)
    all.used += batch.used
    all.rejects.push(...batch.rejects)
    all.skips.push(...batch.skips)
    all.partial.push(...batch.partial)
  }
  return { reading, ...all }
}

/** Path of a fixture of an adapter. */
export const fixture = (adapter: string, name: string): string => path.join('test/fixtures', adapter, name)
