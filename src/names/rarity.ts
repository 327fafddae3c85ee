import type { NameKind } from './prepared-name.js'
import { ENTITY_BANDS, PERSON_BANDS } from './rarity.data.js'

const load = (bands: typeof PERSON_BANDS): ReadonlyMap<string, number> =>
  new Map(bands.flatMap(([weight, words]) => words.split(' ').map((word) => [word, weight] as const)))

const WEIGHTS = { person: load(PERSON_BANDS), entity: load(ENTITY_BANDS) } as const

/**
 * How much a word tells, from 0 to 1: 1 for a word that is not in the shipped table of frequent ones. The table is general and versioned;
 * what else is on a list never changes a score.
 */
export const rarity = (word: string, kind: NameKind): number => WEIGHTS[kind].get(word) ?? 1
