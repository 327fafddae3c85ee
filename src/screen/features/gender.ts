import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { ListedEntity } from '../listed-entity.js'
import { QUALIFIERS } from '../weights.js'

/** Genders that differ speak against; equal ones say next to nothing. */
export function genderFeature(asked: string | undefined, entity: ListedEntity): EvidenceItem | undefined {
  const first = asked?.trim().toLowerCase().charAt(0)
  const gender = first === 'm' ? 'male' : first === 'f' ? 'female' : undefined
  if (asked === undefined || gender === undefined || entity.gender === undefined || gender === entity.gender)
    return undefined
  const comparison = {
    feature: 'gender',
    weight: QUALIFIERS.genderOther,
    query: asked,
    candidate: entity.gender,
    detail: 'Another gender.',
  }
  return evidenceItem('qualifier', comparison, [entity.row])
}
