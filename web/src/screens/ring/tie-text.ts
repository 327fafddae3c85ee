import type { CaseRing } from '../../../../src/case/schema'
import { words } from '../../format/text'

type Edge = CaseRing['edges'][number]

/** What stands on a line of the graph: what ties the two, and the number of rows behind it. */
export const tieText = (edge: Edge): string => `${tieWords(edge)}${tieRows(edge)}`

export const tieWords = ({ label, kind }: Edge): string => (label === '' ? words(kind) : label)

export const tieRows = ({ evidence }: Edge): string => ` · ${evidence.total}`
