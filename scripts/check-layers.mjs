import path from 'node:path'
import { check } from './layers/check.mjs'
import { ROOT } from './lib/root.mjs'

// Another tree can be named, so that the tests of this script run it as it is.
const root = path.resolve(process.argv[2] ?? ROOT)
const { problems, files, median } = check(root)
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.stdout.write(`${problems.length} problems in ${files} files; median of src ${median} lines\n`)
process.exitCode = problems.length === 0 ? 0 : 1
