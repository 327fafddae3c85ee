/** Winkler's prefix: so many letters at most, each lifting by so much (Winkler 1990). */
const PREFIX = 4
const SCALE = 0.1

/**
 * Likeness of two texts after Jaro and Winkler, from 0 to 1. A common beginning always lifts it; the later refinement that lifts only above
 * 0.7 is not applied, because the scores of OFAC's search do not show it.
 *
 * @example jaroWinkler('MARTHA', 'MARHTA') // 0.9611…
 */
export function jaroWinkler(a: string, b: string): number {
  const likeness = jaro(a, b)
  let prefix = 0
  while (prefix < PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return likeness + prefix * SCALE * (1 - likeness)
}

/** Jaro (1989): letters that both have within half the longer length, less half of those that stand in another order. */
function jaro(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const common: number[] = []
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || b.charCodeAt(j) !== letter) continue
      taken[j] = 1
      common.push(letter)
      break
    }
  }
  if (common.length === 0) return 0
  let moved = 0
  for (let j = 0, k = 0; j < b.length; j++) if (taken[j] === 1 && b.charCodeAt(j) !== common[k++]) moved++
  const m = common.length
  return (m / a.length + m / b.length + (m - moved / 2) / m) / 3
}
