import type { PreparedName } from '../../names/prepared-name.js'
import { hashText } from './deletion-hashes.js'

/**
 * Keys of a whole name: its letters without blanks, its words in any order, and for Korean names the surname with the beginning and end
 * of every syllable. Vowels are left to the comparison there, because transcriptions disagree about them most.
 */
export function wholeNameKeys(name: PreparedName): readonly number[] {
  const keys = [hashText(`=${name.letters}`), hashText(`~${name.sortedWords}`)]
  for (const { surname, given } of name.korean?.readings ?? []) {
    const syllables = given.map(
      ({ initial, final }) => `${initial === 'r' || initial === 'n' ? '' : initial}_${final}`,
    )
    const key = hashText(`${surname}:${syllables.join('.')}`)
    if (!keys.includes(key)) keys.push(key)
  }
  return keys
}
