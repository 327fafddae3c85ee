import type { Match, Query } from '../../screen/index.js'
import type { Compared } from './compared-fields.js'

/** The questions of OFAC FAQ 5, in their order. */
export const STEP_IDS = ['list', 'type', 'name', 'information', 'similarities'] as const
export type StepId = (typeof STEP_IDS)[number]

/** An answer to a step; what cannot be told from the evidence is unknown. */
export type StepAnswer = 'yes' | 'no' | 'unknown'

/** One step as filled from the evidence, and as a person answered it. */
export type Step = Readonly<{
  id: StepId
  question: string
  byEvidence: StepAnswer
  finding: string
  answer?: StepAnswer
  note?: string
}>

/** What a step is filled from. */
export type StepFacts = Readonly<{ query: Query; match: Match; entityCompared: Compared }>
