/** Screening: is this person, company, wallet, domain or e-mail designated, and why do we say so? */
export { buildIndex, type ScreenIndex } from './build-index.js'
export { comparePair, type PairInput, type PairResult } from './compare-pair.js'
export { MODES, type ModeId } from './modes.js'
export type { PairSide, Props } from './pair.js'
export type { Query, QueryIdentifier, QueryWallet } from './query.js'
export type { Match, MatchedEntity, Refused, ScreenResult } from './result.js'
export { type ScreenOptions, screen } from './screen.js'
export { ALERT_FROM, MAIN, QUALIFIERS, SCREEN_CONFIG_VERSION, WEAK_ALIAS_CAP } from './weights.js'
