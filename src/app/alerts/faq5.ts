import type { Json } from '../../core/canonical-json.js'
import type { Match } from '../../screen/index.js'
import { compareInformation, isIdentifying } from './information.js'
import { nameShare } from './name-share.js'
import { isOfacMatch } from './ofac-list.js'
import { STEP_IDS, type Step, type StepAnswer, type StepFacts, type StepId } from './step.js'

/**
 * The questions that OFAC asks before anybody speaks of a valid match (https://ofac.treasury.gov/faqs/5), in our words. `no` and `yes` say what
 * follows from the answer.
 */
export const STEPS = {
  list: {
    question: 'Is the hit on a sanctions list that binds you?',
    no: 'ask the keeper of that list',
  },
  type: {
    question: 'Are both of the same type: person, organisation, vessel?',
    no: 'no valid match',
  },
  name: {
    question: 'Does more than one part of the listed name agree?',
    no: 'no valid match, unless you have other reason to believe in it',
  },
  information: {
    question: 'Is enough known to compare identifiers with the whole entry?',
    no: 'obtain more, then compare again; too little known clears nobody',
  },
  similarities: {
    question: 'Are there several similarities or exact agreements?',
    yes: 'treat it as a match and ask OFAC',
    no: 'no valid match',
  },
} as const satisfies Readonly<Record<StepId, Readonly<{ question: string; yes?: string; no: string }>>>
/** The five steps, filled from the evidence of an alert. */
export function stepsOf(facts: StepFacts): Step[] {
  const { match, query } = facts
  const { entity } = match
  const name = nameShare(match)
  const information = compareInformation(facts)
  const filled: Readonly<Record<StepId, Readonly<{ byEvidence: StepAnswer; finding: string }>>> = {
    list: {
      byEvidence: isOfacMatch(entity) ? 'yes' : 'unknown',
      finding: `${entity.list} ${entity.id}, ${entity.programs.join(', ') || 'programme not stated'}`,
    },
    type: typeOf(query.schema, entity.schema),
    name,
    information,
    similarities: similarities(match),
  }
  return STEP_IDS.map((id) => ({ id, question: STEPS[id].question, ...filled[id] }))
}

const PERSON = 'Person'

function typeOf(asked: string | undefined, listed: string): Pick<Step, 'byEvidence' | 'finding'> {
  const finding = `${asked ?? 'not stated'} asked, ${listed} listed`
  if (asked === undefined) return { byEvidence: 'unknown', finding }
  if (asked === listed) return { byEvidence: 'yes', finding }
  // Organisations are filed as Company, Organization or LegalEntity by different lists.
  return { byEvidence: (asked === PERSON) !== (listed === PERSON) ? 'no' : 'unknown', finding }
}

function similarities({ evidence }: Match): Pick<Step, 'byEvidence' | 'finding'> {
  const others = evidence.filter(({ feature }) => feature !== 'name')
  const told = (items: Match['evidence'][number][]): string =>
    items.map(({ feature, query, candidate }) => `${feature} ${query} / ${candidate}`).join('; ') || 'nothing'
  const agree = others.filter(({ weight }) => weight > 0)
  const differ = others.filter(({ weight }) => weight < 0)
  const finding = `beside the name agree: ${told(agree)}; differ: ${told(differ)}`
  const isIdentified = agree.some(({ feature }) => isIdentifying(feature))
  if (isIdentified && differ.length === 0) return { byEvidence: 'yes', finding }
  if (agree.length === 0 && differ.some(({ feature }) => isIdentifying(feature)))
    return { byEvidence: 'no', finding }
  return { byEvidence: 'unknown', finding }
}

/** Steps as JSON to be kept with a decision. */
export const stepsJson = (steps: readonly Step[]): Json =>
  steps.map(({ id, byEvidence, finding, answer, note }) => ({ id, byEvidence, finding, answer, note }))
