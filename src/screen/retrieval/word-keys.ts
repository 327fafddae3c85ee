import { nicknameRows } from '../../names/name-groups.js'
import type { NameToken } from '../../names/prepared-name.js'
import { skeleton } from '../../names/skeleton.js'
import { deletionHashes, hashText, MOST_HASHES } from './deletion-hashes.js'

/** From so many consonants on one of them may be left out, beside the sign that marks them; with fewer, too many words would meet. */
const DELETED_FROM = 4
/** Room for the keys of one word: a set of hashes, or a few readings and rows. */
export const MOST_KEYS = MOST_HASHES + 64

/** Keys by spelling: the text with up to `most` letters left out. */
export const textKeys = (token: NameToken, most: 1 | 2, into: Uint32Array): number =>
  deletionHashes(token.text, most, into, 0)

/** Keys by sound: the consonants, and for single words those with one or two left out; for scripts without vowels also as their ambiguous letters may sound. */
export function soundKeys(
  { text, facts, tag, spelling }: NameToken,
  joined: boolean,
  into: Uint32Array,
): number {
  if (tag !== 'name' && tag !== 'place') return 0
  const count = bonesKeys(facts.bones, joined, 2, into, 0)
  if (spelling !== 'consonants') return count
  // Persian speaks dh as z and w as v: one reading more, without a second slip, because a set of keys has its room.
  return bonesKeys(skeleton(text.replaceAll('dh', 'z').replaceAll('w', 'v')), joined, 1, into, count)
}

function bonesKeys(bones: string, joined: boolean, most: 1 | 2, into: Uint32Array, count: number): number {
  if (bones.length < 2) return count
  const exact = joined || bones.length < DELETED_FROM
  return deletionHashes(`#${bones.replaceAll('r', 'l')}`, exact ? 0 : most, into, count)
}

/**
 * Keys of words that are known to belong together, however unlike they are: the row of a known name, the rows of short forms, the syllable
 * that Wade-Giles and pinyin write differently, the spelling that East Slavic variants share.
 */
export function kinKeys({ text, tag, group, facts }: NameToken, into: Uint32Array): number {
  if (tag !== 'name' && tag !== 'place') return 0
  let count = 0
  if (group >= 0) into[count++] = hashText(`g ${group}`)
  for (const row of nicknameRows(text)) into[count++] = hashText(`n ${row}`)
  if (facts.pinyin) into[count++] = hashText(`p ${text}`)
  for (const reading of facts.wade) into[count++] = hashText(`p ${reading}`)
  if (facts.slavic !== '') into[count++] = hashText(`s ${facts.slavic}`)
  return count
}
