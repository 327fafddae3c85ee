const MARKS = /\p{M}+/gu
const NO_LETTER = /[^\p{L}\p{N}]+/u

/**
 * The tokens of a name, for comparison of one record with another: decomposed, without accents, lower case, sorted, each
 * once. Initials are dropped, because "J. Smith" and "John Smith" do not contradict one another. Nothing else is read out of
 * a name: two names agree or they do not (detection.md, "Fairness").
 *
 * @example nameTokens('Müller, Anna K.') // ['anna', 'muller']
 */
export function nameTokens(name: string): string[] {
  const plain = name.normalize('NFKD').replace(MARKS, '').toLowerCase()
  const tokens = plain.split(NO_LETTER).filter((token) => [...token].length > 1)
  return [...new Set(tokens)].sort()
}

/** True when the two share a token: a holder "Reyes Consulting LLC" does not contradict a worker "Daniel Reyes". */
export function sharesToken(a: readonly string[], b: readonly string[]): boolean {
  return a.some((token) => b.includes(token))
}
