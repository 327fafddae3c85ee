import { AppError } from '../../core/errors.js'
import { OUTCOMES, type Outcome } from '../../store/schema.js'
import type { GivenAnswer } from './decide.js'
import { STEP_IDS, type StepAnswer } from './step.js'

const ANSWERS: readonly StepAnswer[] = ['yes', 'no', 'unknown']

const usage = (field: string, expected: string, got: string): AppError =>
  new AppError('E_USAGE', `"${field}" expected ${expected}, got ${JSON.stringify(got)}`, {
    field,
    expected,
    got,
    todo: `give ${expected}; examples: bridle alerts decide --help`,
  })

/** Reads an outcome; throws E_USAGE for one that does not exist. */
export function outcomeOf(text: string): Outcome {
  const outcome = OUTCOMES.find((known) => known === text)
  if (outcome !== undefined) return outcome
  throw usage('--as', `one of ${OUTCOMES.join(', ')}`, text)
}

/**
 * Reads an answer to a step of OFAC FAQ 5: `step=yes|no|unknown`, then a note if wanted. Throws E_USAGE.
 *
 * @example answerOf('name=no: only the surname agrees') // { step: 'name', answer: 'no', note: 'only the surname agrees' }
 */
export function answerOf(text: string): GivenAnswer {
  const [, step, answer, note = ''] = /^([a-z]+)=([a-z]+)(?:[\s:]+(.*))?$/s.exec(text.trim()) ?? []
  const known = STEP_IDS.find((id) => id === step)
  const said = ANSWERS.find((word) => word === answer)
  if (known !== undefined && said !== undefined) return { step: known, answer: said, note: note.trim() }
  throw usage('--answer', `STEP=yes|no|unknown, STEP one of ${STEP_IDS.join(', ')}`, text)
}
