/**
 * Runs jobs in order, at most `width` at a time.
 * @template T
 * @param {number} width
 * @param {readonly T[]} jobs
 * @param {(job: T) => Promise<void>} work
 */
export async function inLanes(width, jobs, work) {
  const waiting = [...jobs]
  const lane = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await work(job)
  }
  await Promise.all(Array.from({ length: width }, lane))
}
