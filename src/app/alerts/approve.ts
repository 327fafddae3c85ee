import { AppError } from '../../core/errors.js'
import { commit, nextNumber, type Stamp, storable } from '../../store/commit.js'
import type { Store } from '../../store/open-store.js'
import type { ApprovalRow } from '../../store/schema.js'
import { approvalOf } from './alert-state.js'
import { loadAlert } from './load-alerts.js'
import { samePerson } from './same-person.js'
import { wordOf } from './word-of.js'

/** The second person's word on a decision. */
export type ApprovalInput = Readonly<{ decision: number; verdict: ApprovalRow['verdict']; reason: string }>

const refused = (message: string, todo: string): AppError =>
  new AppError('E_INPUT_INVALID', message, { todo })

/**
 * Approves or refuses a decision that waits under the four-eyes rule. Throws E_INPUT_NOT_FOUND for an unknown decision; E_INPUT_INVALID when it waits for
 * nobody, was replaced by a later one, or when the same person approves what they decided.
 */
export async function approve(store: Store, stamp: Stamp, input: ApprovalInput): Promise<ApprovalRow> {
  const reason = wordOf(input.reason, 'reason', 'say what you checked')
  return store.transaction(async (tx) => {
    const decision = await tx
      .selectFrom('decisions')
      .selectAll()
      .where('number', '=', input.decision)
      .executeTakeFirst()
    if (decision === undefined)
      throw new AppError('E_INPUT_NOT_FOUND', `there is no decision ${input.decision}`, {
        todo: 'bridle alerts list shows the decisions that wait',
      })
    const record = await loadAlert(tx, decision.alert)
    const name = `decision ${decision.number} on alert ${decision.alert}`
    const earlier = approvalOf(record, decision)
    if (decision.four_eyes === 0) throw refused(`${name} waits for nobody`, 'nothing: it counts already')
    if (earlier !== undefined) throw refused(`${name} was ${earlier.verdict} by ${earlier.by}`, 'decide anew')
    const later = record.decisions.find(({ number }) => number > decision.number)
    if (later !== undefined)
      throw refused(`${name} was replaced by decision ${later.number}`, 'look at that one')
    if (samePerson(decision.by, stamp.by))
      throw refused(
        `${name} was made by ${decision.by}: another person must approve it`,
        'name them with --by',
      )
    const row: ApprovalRow = {
      number: await nextNumber(tx, 'approvals'),
      decision: decision.number,
      verdict: input.verdict,
      by: storable(stamp.by),
      at: stamp.at,
      reason,
    }
    await commit(tx, stamp, {
      action: 'decision.reviewed',
      facts: { alert: decision.alert, decision: decision.number, verdict: row.verdict },
      rows: [{ table: 'approvals', row }],
    })
    return row
  })
}
