import type { Json } from '../../core/canonical-json.js'
import type { Step, StepFacts } from './step.js'

/**
 * Features whose values tell two people of one name apart. Country and gender do not: millions share them, so that comparing only these leaves
 * too little known.
 */
const IDENTIFYING: readonly string[] = ['birthDate', 'identifier', 'wallet', 'email', 'domain']

/** Whether a feature compares an identifier. */
export const isIdentifying = (feature: string): boolean => IDENTIFYING.includes(feature)

/** Identifiers that were compared, whether they agreed or not. */
export const comparedIdentifiers = ({ match }: StepFacts): string[] => [
  ...new Set(match.evidence.map(({ feature }) => feature).filter(isIdentifying)),
]

/** What the list knows that the query does not say: what to obtain. */
export function missingInformation({ query, entityCompared }: StepFacts): string[] {
  const missing: string[] = []
  const texts = (value: Json): string => (Array.isArray(value) ? value.map(String).join(', ') : String(value))
  if (entityCompared['births'] !== undefined && query.birthDate === undefined)
    missing.push(`date of birth (listed: ${texts(entityCompared['births'])})`)
  const kinds = identifierKinds(entityCompared['identifiers'])
  if (kinds.length > 0 && (query.identifiers ?? []).length === 0)
    missing.push(`identifiers (listed: ${kinds.join(', ')})`)
  if (entityCompared['countries'] !== undefined && query.country === undefined)
    missing.push(`country (listed: ${texts(entityCompared['countries'])})`)
  if (entityCompared['gender'] !== undefined && query.gender === undefined)
    missing.push(`gender (listed: ${texts(entityCompared['gender'])})`)
  return missing
}

function identifierKinds(value: Json): string[] {
  const items: readonly Json[] = Array.isArray(value) ? value : []
  const kinds = items.map((item) =>
    typeof item === 'object' && item !== null && 'kind' in item ? String(item.kind) : '',
  )
  return [...new Set(kinds)].sort()
}

/** Step 4: what was compared, and what is still to be obtained. */
export function compareInformation(facts: StepFacts): Pick<Step, 'byEvidence' | 'finding'> {
  const compared = comparedIdentifiers(facts)
  const missing = missingInformation(facts)
  const obtain =
    missing.length === 0
      ? `look at the rows of the entry (${facts.match.rows.map(({ row }) => `#${row}`).join(', ')}): title, address and remarks are not compared`
      : `obtain: ${missing.join('; ')}`
  const finding = `identifiers compared: ${compared.join(', ') || 'none'}; ${obtain}`
  return { byEvidence: compared.length > 0 ? 'yes' : 'no', finding }
}
