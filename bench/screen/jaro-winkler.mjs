/**
 * Jaro-Winkler as it stands in textbooks (Winkler 1990: prefix of at most four letters, weight 0.1), on whole names: the yardstick, not a part of Bridle.
 * @param {string} a
 * @param {string} b
 */
export function jaroWinkler(a, b) {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + 0.1 * prefix * (1 - jaro)
}

/**
 * @param {string} a
 * @param {string} b
 */
function jaroOf(a, b) {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const found = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++)
      if (taken[j] === 0 && a[i] === b[j]) {
        taken[j] = 1
        found.push(a[i])
        break
      }
  }
  if (found.length === 0) return 0
  let half = 0
  let k = 0
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && b[j] !== found[k++]) half++
  const m = found.length
  return (m / a.length + m / b.length + (m - half / 2) / m) / 3
}

/**
 * Lower case without marks and punctuation.
 * @param {string} name
 */
export const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
