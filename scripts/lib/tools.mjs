import path from 'node:path'
import { ROOT } from './root.mjs'

/** The entry files of the tools that npm installed. */
export const TOOL = {
  tsc: path.join(ROOT, 'node_modules/typescript/bin/tsc'),
  biome: path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
  oxlint: path.join(ROOT, 'node_modules/oxlint/bin/oxlint'),
  knip: path.join(ROOT, 'node_modules/knip/bin/knip.js'),
  vitest: path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
}
