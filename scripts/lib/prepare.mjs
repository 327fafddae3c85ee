import { build } from './build.mjs'
import { installRoot, installTools } from './install.mjs'
import { alone } from './lock.mjs'
import { generateSignals } from './signals.mjs'

/**
 * What every command needs, installed and built; nothing is done twice.
 * @param {string} root
 */
export async function prepareBuild(root) {
  await alone(root, async () => {
    await installRoot(root)
    await build(root)
  })
}

/**
 * What the checks need: the types of tests come from the tools, but nothing has to be built.
 * @param {string} root
 */
export async function prepareCheck(root) {
  await alone(root, async () => {
    await installRoot(root)
    await installTools(root)
    generateSignals(root)
  })
}
