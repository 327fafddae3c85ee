import { spellSyllable } from './hangul.js'
import { KOREAN_ENDINGS, KOREAN_WORDS } from './korean-words.data.js'

const WORDS = Object.entries(KOREAN_WORDS).sort(([a], [b]) => b.length - a.length)

/**
 * Latin words of a Hangul word: words of organisations by their meaning, everything else by sound in DPRK spelling, one word per
 * syllable. `합장강무역회사` → `hap jang gang trading company`, `김영철` → `kim yong chol`.
 */
export function readHangul(word: string, ofOrganisation: boolean): string {
  const out: string[] = []
  // A name of a person has two to four syllables; translating one of them would lose it.
  const organisation = ofOrganisation || word.length > 4
  for (let i = 0; i < word.length; ) {
    const found = organisation ? WORDS.find(([korean]) => word.startsWith(korean, i)) : undefined
    const ending = organisation && i > 0 && i === word.length - 1 ? KOREAN_ENDINGS[word.charAt(i)] : undefined
    if (found !== undefined) {
      out.push(found[1])
      i += found[0].length
    } else {
      out.push(ending ?? spellSyllable(word.charAt(i), 'northern'))
      i++
    }
  }
  return out.join(' ')
}
