import type { Match, Query } from '../../screen/index.js'
import type { AlertRow } from '../../store/schema.js'
import type { Compared } from './compared-fields.js'
import type { StepFacts } from './step.js'

/** What an alert holds as JSON, read back: the query as asked, the match, and the compared fields of the entity. */
export const factsOf = (alert: AlertRow): StepFacts => ({
  query: JSON.parse(alert.query) as Query,
  match: JSON.parse(alert.match) as Match,
  entityCompared: JSON.parse(alert.entity_compared) as Compared,
})
