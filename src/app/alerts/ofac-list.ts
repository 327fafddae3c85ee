import type { MatchedEntity } from '../../screen/index.js'

/** List under which entities come up that are on none, because listed persons own them. */
export const OWNED = 'ownership'

/**
 * Whether a match is one of OFAC's: on a list of theirs, in Bridle's naming or in that of OpenSanctions, or blocked by their rule on ownership (FAQ 398-402). 31 CFR 501 speaks
 * of these; other authorities have other duties.
 */
export const isOfacMatch = ({ list, programs }: Pick<MatchedEntity, 'list' | 'programs'>): boolean =>
  /^us[-_]ofac/.test(list) || (list === OWNED && programs.includes('ofac'))
