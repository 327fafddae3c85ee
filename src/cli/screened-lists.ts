import path from 'node:path'
import type { Screener } from '../app/screen.js'
import { count } from '../core/format.js'

type Loaded = Screener['loaded']

/** More files than this are not told apart: the EU's journal has one per regulation. */
const MOST_FILES = 4

/** Paths of the files that rows of a match can come from, by SHA-256: those that were read, and those of older versions that are held on to. */
export const pathsOf = ({
  files,
  retained = [],
}: Loaded): Map<string | null | undefined, string | undefined> =>
  new Map([
    ...retained.flatMap((part) => part.files.map((file) => [file.sha256, file.path] as const)),
    ...files.map(({ file, paths }) => [file, paths?.[0]] as const),
  ])

/**
 * Each list that was screened against, in words: its publication, its size, which files it comes from when there are several, and what it
 * still holds from older versions.
 */
export function screenedLists(loaded: Loaded): string[] {
  const paths = pathsOf(loaded)
  const lists = loaded.lists.map(({ id, published, entities, perFile = [] }) => {
    const parts =
      perFile.length > MOST_FILES
        ? []
        : perFile.map((one) => `${count(one.entities)} in ${path.basename(paths.get(one.file) ?? one.file)}`)
    const size = `${count(entities)} entities${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
    return `${id} ${day(published)} (${size})`
  })
  const held = (loaded.retained ?? []).map(
    ({ list, version, published, entities }) =>
      `${count(entities)} removed entities of ${list} as version ${version} ${day(published)} has them`,
  )
  return [...lists, ...held]
}

const day = (published: string | null): string => published ?? '(publication unknown)'
