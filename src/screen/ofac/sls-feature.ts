import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { ListedName } from '../listed-entity.js'
import type { SlsScore } from './sls-score.js'

const percent = (share: number): number => Math.round(100 * share)

/** The name as a feature in mode `ofac`: its score as OFAC's search would show it, and how it came about. */
export function slsFeature(
  asked: string,
  name: ListedName,
  { score, whole, parts, missing }: SlsScore,
): EvidenceItem {
  const higher = whole > parts ? 'the whole names count' : 'the parts count'
  const lacking = missing ? ', one without counterpart' : ''
  const weak = name.weak ? ' The list calls this alias weak; the search scores it like any other.' : ''
  const detail = `OFAC's search (FAQ 249, emulated): whole names ${percent(whole)}, parts ${percent(Math.max(0, parts))}${lacking}; ${higher}.${weak}`
  return evidenceItem(
    'main',
    { feature: 'name', weight: score, query: asked, candidate: name.name, detail },
    [name.row],
  )
}
