import type { Word } from './word.js'

/** `abdulaziz` and `abd al aziz` are one name: the article inside is split off, so that both fall into the same words. Abdullah is another. */
const ABD = /^abd(?:u|e|a|o|ou)?[lrsnzdt](?=[a-z]{3,})(?!l?ah$|la$)/
/** The same standing alone, with the article that follows it in Arabic. */
const ABD_ALONE = /^abd(?:u|e|a|ou)?[lrsnz]?$/
/** `Saifullah`, `Nasrallah`, `Habibollah`; Abdullah is a name of its own. */
const ALLAH = /^(?!abd)(.{3,}?)(?:ou|u|o|a|i)llah$/
/** `Nooruddin`, `Noureddine`, `Jalaloudine`, `Saifaldin`; and the second half standing alone. */
const DIN = /^(.{2,}?)(?:(?:ou|oo|[uaeoi])[dl]d(?:ee|i|y)ne?|oudine|(?<=.{4})udin)$/
const DIN_ALONE = /^[uaei]l?d?d(?:ee|i|y)ne?$/
const MAY_BE_COMPOUND = /^abd|llah$|d(?:ee|i|y)ne?$/
const INITIALS = /^(?!ng|md|mr|ms|dr|sr|jr|lt|st|mc|bt|hj|sk|kh|sh|th)[b-df-hj-np-tv-xz]{2}$/

/**
 * Compound names in the parts that every spelling has: `Abdulaziz` is abd and aziz, `Saifullah` saif and allah, `Noureddine` nour and din.
 * Abdullah stays one name, also when it was written in two words.
 */
export function splitCompounds(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (const word of words.flatMap((whole) => splitCompound(whole))) {
    const before = out.at(-1)
    if (word.text === 'allah' && before?.text === 'abd') out[out.length - 1] = { ...word, text: 'abdullah' }
    else out.push(word)
  }
  return out
}

/** Two consonants before a surname are initials: `JC Juncker`. Some such words are names, titles or short for Mohammed. */
export const splitInitials = (word: Word, words: number): Word[] =>
  words > 1 && word.spelling === 'full' && INITIALS.test(word.text)
    ? [...word.text].map((text) => ({ ...word, text }))
    : [word]

function splitCompound(word: Word): Word[] {
  const { text, spelling } = word
  // Most names end or begin otherwise: three looks instead of five patterns.
  if (spelling !== 'full' || !MAY_BE_COMPOUND.test(text)) return [word]
  if (ABD_ALONE.test(text)) return [{ ...word, text: 'abd' }]
  if (DIN_ALONE.test(text)) return [{ ...word, text: 'din' }]
  const parts = (...texts: readonly string[]): Word[] => texts.map((part) => ({ ...word, text: part }))
  const abd = ABD.exec(text)
  if (abd !== null) return parts('abd', text.slice(abd[0].length))
  const [, blessed] = ALLAH.exec(text) ?? []
  if (blessed !== undefined) return parts(blessed, 'allah')
  const [, faithful] = DIN.exec(text) ?? []
  return faithful === undefined ? [word] : parts(faithful, 'din')
}
