import { AppError } from '../../core/errors.js'
import type { Progress } from '../../core/ports.js'
import { describeFile, type FileDescription } from '../../ingest/reading/describe-file.js'
import type { FoundFile } from '../../workspace/walk-folder.js'

/** One content with all the paths that hold it. */
export type FolderFile = Readonly<{
  paths: readonly string[]
  absolute: string
  description: FileDescription
}>

export type DescribedFolder = Readonly<{
  /** Sorted by hash. */
  files: readonly FolderFile[]
  unreadable: readonly Readonly<{ path: string; reason: string }>[]
}>

/** Reads every file once. Files with the same bytes are one entry; what cannot be read is named with the reason. */
export async function describeFolder(
  found: readonly FoundFile[],
  progress: Progress,
): Promise<DescribedFolder> {
  const byHash = new Map<string, { paths: string[]; absolute: string; description: FileDescription }>()
  const unreadable: { path: string; reason: string }[] = []
  for (const [index, { path, absolute }] of found.entries()) {
    progress.tick(index, found.length)
    try {
      const description = await describeFile(absolute)
      const same = byHash.get(description.sha256)
      if (same === undefined) byHash.set(description.sha256, { paths: [path], absolute, description })
      else same.paths.push(path)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const cause =
        error.cause instanceof Error && 'code' in error.cause ? ` (${String(error.cause.code)})` : ''
      unreadable.push({ path, reason: `cannot be read${cause}` })
    }
  }
  const files = [...byHash.values()].sort((a, b) => (a.description.sha256 < b.description.sha256 ? -1 : 1))
  return { files, unreadable }
}
