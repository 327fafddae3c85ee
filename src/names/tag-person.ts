import { formAt } from './legal-forms.js'
import { PARTICLES } from './particles.data.js'
import { readDigits } from './read-digits.js'
import { splitCompounds, splitInitials } from './split-compounds.js'
import { AMBIGUOUS_TITLES, TITLES } from './titles.data.js'
import type { Word } from './word.js'

/** Says what the words of a person's name are for: titles, particles, initials, numbers, names. Compound names are taken apart. */
export function tagPerson(words: readonly Word[]): Word[] {
  const split = splitCompounds(words.map(readDigits)).flatMap((word, i, all) =>
    word.text === 'ph' && all[i + 1]?.text === 'd' ? [word] : splitInitials(word, words.length),
  )
  const texts = split.map(({ text }) => text)
  const tagged = split.map(({ text, spelling }, i): Word => {
    if (isRegnal(texts, i) || isPhd(texts, i)) return { text, tag: 'title', spelling }
    if (TITLES.has(text) && !AMBIGUOUS_TITLES.has(text)) return { text, tag: 'title', spelling }
    if (PARTICLES.has(text) && text.length > 1) return { text, tag: 'particle', spelling }
    if (text.length === 1) return { text, tag: /\d/.test(text) ? 'number' : 'initial', spelling }
    if (/^\d+$/.test(text)) return { text, tag: 'number', spelling }
    // A firm's form behind a person's name ("Nicolás Maduro SA") is noise; inside a name the same letters are a name.
    const form = i > 1 && i === texts.length - 1 ? formAt(texts, i) : undefined
    if (form !== undefined && !form.final && text !== 'co')
      return { text: form.family, tag: 'form', spelling }
    return { text, tag: 'name', spelling }
  })
  let left = tagged.filter(({ tag }) => tag === 'name').length
  return tagged.map((word): Word => {
    if (word.tag !== 'name' || !AMBIGUOUS_TITLES.has(word.text) || left <= 2) return word
    left--
    return { ...word, tag: 'title' }
  })
}

const REGNAL = /^(?:ii|iii|iv)$/

/** `III` behind a name, with nothing but titles behind it. */
const isRegnal = (texts: readonly string[], i: number): boolean =>
  i > 1 && REGNAL.test(texts[i] ?? '') && texts.slice(i + 1).every((text) => TITLES.has(text))

/** `Ph. D.` in two words. */
const isPhd = (texts: readonly string[], i: number): boolean =>
  (texts[i] === 'ph' && texts[i + 1] === 'd') || (texts[i] === 'd' && texts[i - 1] === 'ph')
