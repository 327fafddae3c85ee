import { build } from './lib/build.mjs'
import { installRoot } from './lib/install.mjs'
import { ROOT } from './lib/root.mjs'
import { runScript } from './lib/step.mjs'

await runScript(async () => {
  await installRoot(ROOT)
  await build(ROOT)
})
