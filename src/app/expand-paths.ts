import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { walkFolder } from '../workspace/walk-folder.js'

/**
 * Files behind paths that a person typed: a file stands for itself, a folder for all files below it. In the order given, each file once; paths stay as relative or
 * absolute as they were. Throws E_INPUT_NOT_FOUND.
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      // What cannot be looked at is reported by whoever opens it, with the path.
      () => false,
    )
    if (isFolder) for (const file of (await walkFolder(path)).files) files.push(join(path, file.path))
    else files.push(path)
  }
  return [...new Set(files)]
}
