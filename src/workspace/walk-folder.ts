import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { AppError } from '../core/errors.js'

/** A file below the investigated folder. `path` uses `/`. */
export type FoundFile = Readonly<{ path: string; absolute: string }>

export type Walk = Readonly<{
  files: readonly FoundFile[]
  /** Entries that are not read, with the reason, for the inputs page. */
  passed: readonly Readonly<{ path: string; reason: string }>[]
}>

/** Files that hold the answers to an exercise; reading them would spoil it. */
const TRUTH = /\.truth\.json$/

/**
 * Lists the files below a folder, sorted by path. Names that begin with a dot (`.bridle`, `.git`) and `*.truth.json` are
 * left out; a link that leads out of the folder, or in a circle, is not followed. `without` is a folder to leave out, for
 * results that are written below the evidence. Throws E_INPUT_NOT_FOUND.
 */
export async function walkFolder(folder: string, without?: string): Promise<Walk> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new AppError('E_INPUT_NOT_FOUND', `${folder} does not exist`, { file: folder }, cause)
  })
  if (!(await stat(root)).isDirectory())
    throw new AppError('E_INPUT_NOT_FOUND', `${folder} is not a folder`, {
      file: folder,
      todo: 'name the folder that holds the file',
    })
  const left = without === undefined ? undefined : await realpath(without).catch(() => undefined)
  const files: FoundFile[] = []
  const passed: { path: string; reason: string }[] = []

  const visit = async (at: string): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch((cause: unknown) => {
      passed.push({ path: below(root, at), reason: `folder cannot be read (${codeOf(cause)})` })
      return []
    })
    for (const entry of entries) {
      if (entry.name.startsWith('.') || TRUTH.test(entry.name)) continue
      const absolute = join(at, entry.name)
      const path = below(root, absolute)
      if (entry.isFile()) files.push({ path, absolute })
      else if (entry.isDirectory()) {
        if (absolute !== left) await visit(absolute)
      } else if (entry.isSymbolicLink()) {
        const target = await realpath(absolute).catch(() => undefined)
        if (target === undefined) passed.push({ path, reason: 'link that leads nowhere' })
        else if (!target.startsWith(root + sep))
          passed.push({ path, reason: 'link that leads out of the folder' })
        // What a link within the folder points at is found at its own place.
      } else passed.push({ path, reason: 'neither file nor folder' })
    }
  }
  await visit(root)
  const byPath = (a: { path: string }, b: { path: string }): number =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0
  return { files: files.sort(byPath), passed: passed.sort(byPath) }
}

const below = (root: string, absolute: string): string => relative(root, absolute).split(sep).join('/')

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
