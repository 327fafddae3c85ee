/** One syllable of Mandarin in pinyin without tones; a few combinations that do not occur are let through. */
const SYLLABLE =
  /^(?:[bpmf](?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)|[dtnlgkhzcsr](?:a|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|ua|uo|uai|ui|uan|un|uang|ue|ve)|[zcs]h(?:a|e|i|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|u|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|y(?:a|e|i|o|u|ai|ao|ou|an|in|ang|ing|ong|ue|uan|un)|w(?:a|o|u|ai|ei|an|en|ang|eng)|a|e|o|ai|ei|ao|ou|an|en|ang|eng|er)$/

const LONGEST = 6

/** True for one syllable of pinyin. */
export const isPinyin = (word: string): boolean => word.length <= LONGEST && SYLLABLE.test(word)

const cache = new Map<string, boolean>()

/** True for a word of one to three syllables of pinyin, such as `jinping`. */
export function isPinyinWord(word: string): boolean {
  const known = cache.get(word)
  if (known !== undefined) return known
  const found = splits(word, 3)
  if (cache.size < 50_000) cache.set(word, found)
  return found
}

function splits(word: string, syllables: number): boolean {
  if (word === '' || syllables === 0) return word === ''
  for (let length = Math.min(LONGEST, word.length); length > 0; length--)
    if (SYLLABLE.test(word.slice(0, length)) && splits(word.slice(length), syllables - 1)) return true
  return false
}
