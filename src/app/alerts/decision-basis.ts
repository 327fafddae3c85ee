import { AppError } from '../../core/errors.js'
import { comparedIdentifiers, missingInformation } from './information.js'
import type { Step, StepFacts } from './step.js'

const answerOf = (
  steps: readonly Step[],
  id: Step['id'],
): Step['answer'] | Step['byEvidence'] | undefined => {
  const step = steps.find((one) => one.id === id)
  return step?.answer ?? step?.byEvidence
}

/**
 * A false positive needs a basis: an identifier that was compared, and no several similarities left standing. Without it the person must
 * state what made them sure; too little known means that more is to be obtained, not that somebody is clear (OFAC FAQ 5, steps 4 and 5).
 * Throws E_INPUT_INVALID, naming what to obtain.
 */
export function requireBasis(facts: StepFacts, steps: readonly Step[], statement: string | null): void {
  if (statement !== null) return
  const todo = 'decide "unsure" and obtain it, or say with --statement what made you sure without it'
  if (comparedIdentifiers(facts).length === 0) {
    const missing = missingInformation(facts)
    throw new AppError('E_INPUT_INVALID', 'too little is known to call this a false positive', {
      field: 'outcome',
      expected: 'an identifier that was compared (date of birth, document, wallet, e-mail, domain)',
      got:
        missing.length === 0 ? 'none, and the entry knows no more' : `none; to obtain: ${missing.join('; ')}`,
      todo,
    })
  }
  if (answerOf(steps, 'similarities') === 'yes')
    throw new AppError('E_INPUT_INVALID', 'several similarities stand against a false positive', {
      field: 'outcome',
      expected: 'an answer of "no" to the step "similarities", or a statement',
      got: steps.find(({ id }) => id === 'similarities')?.finding ?? '',
      todo: 'answer --answer "similarities=no: why", or say with --statement what made you sure',
    })
}
