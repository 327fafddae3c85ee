import { CHECKS } from './lib/checks.mjs'
import { inLanes } from './lib/lanes.mjs'
import { prepareCheck } from './lib/prepare.mjs'
import { ROOT } from './lib/root.mjs'
import { runScript } from './lib/step.mjs'
import { Tally } from './lib/tally.mjs'
import { runTests } from './lib/vitest.mjs'

const tally = new Tally()

/** @type {{ name: string, work: () => Promise<void> }[]} */
const jobs = [
  {
    name: 'unit tests',
    work: async () => tally.add('unit tests', await runTests(ROOT, ['unit', 'scripts'])),
  },
  ...CHECKS.map(({ name, run }) => ({ name, work: async () => tally.addCheck(name, await run(ROOT)) })),
]

await runScript(async () => {
  await prepareCheck(ROOT)
  // The tests are the longest and go first; the rest shares the other core.
  await inLanes(2, jobs, ({ work }) => work())
  process.stdout.write(tally.summary())
  process.exitCode = tally.failed > 0 ? 1 : 0
})
