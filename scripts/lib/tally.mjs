/** @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Count */

/** Adds up what passed, failed and was skipped, and shows each failure in full. */
export class Tally {
  #passed = 0
  #failed = 0
  /** @type {string[]} */
  #skipped = []

  /**
   * @param {string} name
   * @param {Count & { output: string, seconds: number }} result
   */
  add(name, { passed, failed, skipped, output, seconds }) {
    this.#passed += passed
    this.#failed += failed
    this.#skipped.push(...skipped)
    const verdict = failed === 0 ? 'ok' : 'FAILED'
    process.stdout.write(`${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${verdict}\n`)
    if (failed > 0) process.stdout.write(`${output.trimEnd()}\n`)
  }

  /**
   * One check is one thing that passed or failed.
   * @param {string} name
   * @param {import('./run.mjs').Outcome} outcome
   */
  addCheck(name, { code, output, seconds }) {
    const failed = code === 0 ? 0 : 1
    this.add(name, { passed: 1 - failed, failed, skipped: [], output, seconds })
  }

  /** The last lines: what was skipped and why (the name says), then the count. */
  summary() {
    const list = this.#skipped.map((title) => `skipped  ${title}\n`).join('')
    return `${list}${this.#passed} passed, ${this.#failed} failed, ${this.#skipped.length} skipped\n`
  }

  get failed() {
    return this.#failed
  }
}
