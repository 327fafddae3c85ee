import { foldLatin } from '../../names/fold-latin.js'

/** A name as OFAC's search looks at it: capital letters and digits only. */
export type SlsName = Readonly<{
  /** The whole, hyphens as blanks. */
  whole: string
  /** Its parts as a query: divided at blanks, so that `BASHIR-UD-DIN` is one. */
  asked: readonly string[]
  /** Its parts as a listed name: also what stands between hyphens. */
  listed: readonly string[]
}>

/** Longer names are cut: no listed name has so many letters, and comparing takes time by the square of them. */
const LONGEST = 240
const PARTS = 24
/** Parts of fewer letters are not compared: `KIM JONG UN` finds KIM, Jong Man with 100. */
const SHORTEST_PART = 3

/** Prepares a name. A name without any Latin letter or digit has neither a whole nor parts: OFAC's search does not read other scripts. */
export function slsName(text: string): SlsName {
  const plain = foldLatin(text.slice(0, 4 * LONGEST).normalize('NFKC'))
    .toUpperCase()
    .replace(/[^A-Z0-9 -]/g, '')
    .slice(0, LONGEST)
  const words = plain.split(' ').filter((word) => /[A-Z0-9]/.test(word))
  const pieces = words.flatMap((word) => (word.includes('-') ? word.split('-') : []))
  const joined = words.map((word) => word.replaceAll('-', ''))
  return {
    whole: words.join(' ').replaceAll('-', ' '),
    asked: longOnes(joined),
    listed: longOnes([...joined, ...pieces]),
  }
}

/** Parts that are long enough, or all when none is. */
function longOnes(parts: readonly string[]): readonly string[] {
  const named = [...new Set(parts)].filter((part) => part !== '')
  const long = named.filter((part) => part.length >= SHORTEST_PART)
  return (long.length > 0 ? long : named).slice(0, PARTS)
}
