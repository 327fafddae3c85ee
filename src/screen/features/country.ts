import { countryCode } from '../../core/country-code.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { ListedEntity } from '../listed-entity.js'
import { QUALIFIERS } from '../weights.js'

/** Compares countries as ISO codes. A text that is no known country is neutral. */
export function countryFeature(asked: string | undefined, entity: ListedEntity): EvidenceItem | undefined {
  const code = asked === undefined ? undefined : countryCode(asked)
  if (asked === undefined || code === undefined || entity.countries.length === 0) return undefined
  const same = entity.countries.includes(code)
  const candidate = entity.countries.map((one) => one.toUpperCase()).join(', ')
  const detail = same
    ? 'A country in common.'
    : 'No country in common; people move and hold several nationalities.'
  const weight = same ? QUALIFIERS.countrySame : QUALIFIERS.countryOther
  return evidenceItem('qualifier', { feature: 'country', weight, query: asked, candidate, detail }, [
    entity.row,
  ])
}
