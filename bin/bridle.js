#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(built)) {
  const { main } = await import(built.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  // Only a checkout can lack it: a published package carries dist.
  process.stderr.write('Bridle is not built yet. Run "npm start" or "npm run build" in its folder first.\n')
  process.exitCode = 4
}
