import { pinyin } from 'pinyin-pro'
import { CHINESE_WORDS } from './chinese-words.data.js'

const WORDS = Object.entries(CHINESE_WORDS).sort(([a], [b]) => b.length - a.length)

/**
 * Latin words of a Han word: words of organisations by their meaning, everything else by pinyin without tones, one word per character.
 * `李明` → `li ming`, `延边银星网络科技有限公司` → `yan bian yin xing network technology co ltd`.
 */
export function readHan(word: string, ofOrganisation: boolean): string {
  const organisation = ofOrganisation || word.length > 4
  const syllables = pinyin(word, {
    toneType: 'none',
    type: 'array',
    surname: organisation ? 'off' : 'head',
    v: false,
  })
  const out: string[] = []
  for (let i = 0; i < word.length; ) {
    const found = organisation ? WORDS.find(([chinese]) => word.startsWith(chinese, i)) : undefined
    if (found !== undefined) {
      if (found[1] !== '') out.push(found[1])
      i += found[0].length
    } else {
      out.push((syllables[i] ?? word.charAt(i)).replaceAll('ü', 'u'))
      i++
    }
  }
  return out.join(' ')
}
