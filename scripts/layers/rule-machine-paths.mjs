import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

// A home or work folder of whoever wrote the line; nobody else has it. Preceded by a word or a slash it is part of
// an address or of a longer relative path.
const MACHINE_PATH =
  /(?<![\w./-])(?:\/(?:work|root)\/[\w.-]|\/(?:home|Users)\/[a-z_][\w.-]*\/|[A-Z]:\\Users\\)/

// Records of computers are full of home folders, and must stay as they are.
const EVIDENCE = /^(?:examples|test\/fixtures|test\/golden|bench\/results)\/|\.data\.[a-z]+$|^src\/simulate\//

const LARGEST = 2_000_000

/**
 * Paths of one machine in files that everyone gets.
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {import('./source.mjs').Problem[]}
 */
export function checkMachinePaths(root, files) {
  return files.flatMap((file) => {
    const text = readText(path.join(root, file))
    if (text === undefined) return []
    const lines = text.split('\n')
    const index = lines.findIndex(
      (line) => line.includes(`${root}/`) || (!EVIDENCE.test(file) && MACHINE_PATH.test(line)),
    )
    return index === -1 ? [] : [{ file, line: index + 1, text: 'holds a path of one machine' }]
  })
}

/**
 * @param {string} file
 * @returns {string | undefined} undefined for what is missing, binary or too large to be written by hand
 */
function readText(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile() || stat.size > LARGEST) return undefined
  const bytes = readFileSync(file)
  return bytes.includes(0) ? undefined : bytes.toString('utf8')
}
