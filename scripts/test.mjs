import { CHECKS } from './lib/checks.mjs'
import { inLanes } from './lib/lanes.mjs'
import { prepareBuild, prepareCheck } from './lib/prepare.mjs'
import { ROOT } from './lib/root.mjs'
import { StepFailed } from './lib/step.mjs'
import { Tally } from './lib/tally.mjs'
import { runTests } from './lib/vitest.mjs'

// In this order, so that the cheap and precise failures are read first.
const SUITES = [
  { name: 'unit tests', projects: ['unit', 'scripts'] },
  { name: 'property tests', projects: ['property'] },
  { name: 'contract tests', projects: ['contracts'] },
  { name: 'golden tests', projects: ['golden'] },
  { name: 'example tests', projects: ['examples'] },
  { name: 'browser tests', projects: ['e2e'] },
]

const tally = new Tally()
const ran = (await counted('install', () => prepareCheck(ROOT))) ? await everything() : 0
process.stdout.write(tally.summary())
process.exitCode = tally.failed > 0 || ran === 0 ? 1 : 0

/** @returns {Promise<number>} how many tests ran */
async function everything() {
  // Tests of functions say what is wrong also when the whole does not build.
  await counted('build', () => prepareBuild(ROOT))
  await inLanes(2, CHECKS, async ({ name, run }) => tally.addCheck(name, await run(ROOT)))
  let ran = 0
  for (const { name, projects } of SUITES) {
    const result = await runTests(ROOT, projects)
    const count = result.passed + result.failed + result.skipped.length
    ran += count - result.skipped.length
    // A pattern that matches no file would be green for ever.
    tally.add(
      name,
      count > 0 ? result : { ...result, failed: 1, output: `${result.output}\nno test was found\n` },
    )
  }
  return ran
}

/**
 * A step that fails is a failure like any other: the last line must count it.
 * @param {string} name
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>}
 */
async function counted(name, work) {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    await work()
    tally.addCheck(name, { code: 0, output: '', seconds: seconds() })
    return true
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    tally.addCheck(name, { code: 1, output: error.output, seconds: seconds() })
    return false
  }
}
