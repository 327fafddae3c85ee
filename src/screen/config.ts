import { RARITY_VERSION } from '../names/rarity.data.js'
import { ALERT_FROM, MAIN, QUALIFIERS, SCREEN_CONFIG_VERSION, WEAK_ALIAS_CAP } from './weights.js'

/** Everything that a score depends on beside the query and the list; stored with results, so that a decision can be replayed. */
export const SCREEN_CONFIG = {
  version: SCREEN_CONFIG_VERSION,
  frequentWords: RARITY_VERSION,
  alertFrom: ALERT_FROM,
  main: MAIN,
  qualifiers: QUALIFIERS,
  weakAliasCap: WEAK_ALIAS_CAP,
} as const
