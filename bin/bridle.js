#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  // Only a checkout can lack it: a published package carries dist.
  process.stderr.write('Bridle is not built yet. Run "npm start" or "npm run build" in its folder first.\n')
  process.exitCode = 4
}
