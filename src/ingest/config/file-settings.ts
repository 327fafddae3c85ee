import type { FileSettings } from '../adapter.js'
import { matchesGlob } from './glob.js'
import type { Config, FileEntry } from './schema.js'

/** Entries under `files` whose path matches, in the order written. */
export function entriesFor(config: Config, path: string): readonly FileEntry[] {
  return (config.files ?? []).filter((entry) => matchesGlob(entry.path, path))
}

/** Settings of one file: those of the last matching entry that states them, else those of the whole folder. */
export function settingsFor(config: Config, path: string): FileSettings {
  const entries = entriesFor(config, path)
  const last = <K extends 'timezone' | 'dates' | 'chain'>(key: K): Config[K] =>
    entries.reduce<Config[K]>((found, entry) => entry[key] ?? found, config[key])
  return { timezone: last('timezone'), dates: last('dates'), chain: last('chain') }
}
