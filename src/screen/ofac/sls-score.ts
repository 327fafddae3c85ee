import { editSimilarity } from './edit-similarity.js'
import { jaroWinkler } from './jaro-winkler.js'
import type { SlsName } from './sls-name.js'
import { soundex } from './soundex.js'

/**
 * Score of OFAC's Sanctions List Search, emulated after FAQ 249: the higher of two techniques, Jaro-Winkler on the whole names, and on their
 * parts. Which parts are compared, FAQ 249 says too: same first letter, and half alike by edit distance or alike by Soundex. How the part
 * scores make one is not said; the mean, and ten points off for a part without counterpart, are what the published results show (docs/methodology/screening.md).
 */
export type SlsScore = Readonly<{ score: number; whole: number; parts: number; missing: boolean }>

/** Least likeness by edit distance of two parts that are compared at all (FAQ 249). */
const ALIKE = 0.5
/** What it costs when a part asked for has no counterpart, however many. Fitted: the only number here that OFAC does not name. */
const PART_MISSING = 0.1

/** Likeness of a part asked for and a listed one from 0 to 1; 0 when OFAC's search would not compare them. */
export function partLikeness(asked: string, listed: string): number {
  if (asked === listed) return 1
  if (asked.charCodeAt(0) !== listed.charCodeAt(0)) return 0
  const longer = Math.max(asked.length, listed.length)
  const tooFar = Math.abs(asked.length - listed.length) > (1 - ALIKE) * longer
  if ((tooFar || editSimilarity(asked, listed) < ALIKE) && !sameSound(asked, listed)) return 0
  return jaroWinkler(asked, listed)
}

const sameSound = (a: string, b: string): boolean => {
  const code = soundex(a)
  return code.length === 4 && code === soundex(b)
}

/** Joins the likeness of the best counterpart of every part asked for with that of the whole names; the score is a whole number of hundredths. */
export function slsScore(asked: SlsName, listed: SlsName, best: readonly number[]): SlsScore {
  const found = best.filter((likeness) => likeness > 0)
  // Without any part that begins alike, the search does not look at the name at all.
  if (found.length === 0) return { score: 0, whole: 0, parts: 0, missing: true }
  const mean = found.reduce((sum, likeness) => sum + likeness, 0) / found.length
  const missing = found.length < best.length
  const parts = mean - (missing ? PART_MISSING : 0)
  const whole = jaroWinkler(asked.whole, listed.whole)
  return { score: Math.round(100 * Math.max(whole, parts)) / 100, whole, parts, missing }
}

/** Compares two names as OFAC's search does. Not symmetric: every part asked for looks for its counterpart. */
export function compareSls(asked: SlsName, listed: SlsName): SlsScore {
  const best = asked.asked.map((part) =>
    listed.listed.reduce((most, other) => Math.max(most, partLikeness(part, other)), 0),
  )
  return slsScore(asked, listed, best)
}
