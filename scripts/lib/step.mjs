/** @typedef {import('./run.mjs').Outcome} Outcome */

/** A step of a script failed; `output` is all that its tool said. */
export class StepFailed extends Error {
  /**
   * @param {string} name
   * @param {string} output
   */
  constructor(name, output) {
    super(`${name} failed`)
    this.step = name
    this.output = output
  }
}

/**
 * Prints one line for a finished program, or throws with everything it printed.
 * @param {string} name
 * @param {Promise<Outcome>} running
 */
export async function step(name, running) {
  const { code, output, seconds } = await running
  if (code !== 0) throw new StepFailed(name, output)
  say(name, seconds)
  return output
}

/**
 * On stderr, because stdout belongs to the command that follows (`npm start -- PATH --json`).
 * @param {string} name
 * @param {number} seconds
 */
function say(name, seconds) {
  process.stderr.write(`${name.padEnd(28)} ${seconds.toFixed(1)} s\n`)
}

/**
 * The end of every script: a failed step is shown in full and is exit code 1, anything else is a bug with its stack.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    process.stderr.write(`${error.output.trimEnd()}\n${error.message}\n`)
    process.exitCode = 1
  }
}
