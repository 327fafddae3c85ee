import { prepareBuild } from './lib/prepare.mjs'
import { ROOT } from './lib/root.mjs'
import { runScript } from './lib/step.mjs'

await runScript(() => prepareBuild(ROOT))
