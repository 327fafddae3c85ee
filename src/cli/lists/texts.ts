import type { Taken } from '../../app/lists/take-version.js'
import { count, plural } from '../../core/format.js'
import { inert } from '../inert.js'

/** What became of a list that was fetched or handed over, for people. */
export function activatedText(id: string, taken: Taken): string {
  if (taken.kind === 'unchanged')
    return `  ${id}: unchanged, ${taken.sha256.slice(0, 12)} is active already\n`
  const { version, added, changed, removed, pending } = taken.activated
  const published = version.published === null ? 'publication unknown' : `published ${version.published}`
  const lines = [
    `  ${id}: version ${version.number} (${version.sha256.slice(0, 12)}) is active, ${published}, ${plural(version.entities, 'entity', 'entities')}`,
    `    ${count(added)} added, ${count(changed)} changed, ${count(removed)} removed`,
  ]
  if (pending > 0)
    lines.push(
      `    ${count(pending)} removals wait for approval and keep alerting: with those since the last approval they are more than a tenth of the list (bridle lists approve ${id} --reason ...)`,
    )
  if (taken.note !== undefined) lines.push(`    note: ${taken.note}`)
  return `${lines.map(inert).join('\n')}\n`
}
