import { type Form, formAt } from './legal-forms.js'
import { hasDigit, numberOf } from './numbers.js'
import { orgWord, placeAt } from './org-words.js'
import { PARTICLES } from './particles.data.js'
import { placeStem, russianWord } from './scripts/russian-words.js'
import type { Word } from './word.js'

/** `Plant No. 9` is Plant 9. */
const NUMBER_SIGN = /^(?:no|nr|num|number|numero)$/

/** Says what the words of an organisation's name are for: legal form, place, class, number, name. Russian words are translated. */
export function tagEntity(words: readonly Word[]): Word[] {
  const texts = words.map(({ text }) => text)
  // A name of legal forms alone is its own name: S.A. is not AG.
  const onlyForms = restIsForms(texts, 0)
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) break
    const { text, spelling } = word
    const place = placeAt(texts, i)
    if (place !== undefined && place.words > 1) {
      out.push({ text: place.place, tag: 'place', spelling })
      i += place.words - 1
      continue
    }
    const form = onlyForms ? undefined : formAt(texts, i)
    if (form !== undefined && isPlaced(form, texts, i)) {
      out.push({ text: form.family, tag: 'form', spelling })
      i += form.words - 1
      continue
    }
    const last = i === words.length - 1 || (i > 0 && restIsForms(texts, i + 1))
    const number = numberOf(text, last && i > 0)
    const known = orgWord(text)
    if (number !== undefined) out.push({ text: number, tag: 'number', spelling })
    else if (hasDigit(text)) out.push({ text, tag: 'number', spelling })
    else if (isLoneLetter(texts, i)) out.push({ text, tag: 'initial', spelling })
    else if (PARTICLES.has(text) || (NUMBER_SIGN.test(text) && hasDigit(texts[i + 1] ?? '')))
      out.push({ text, tag: 'particle', spelling })
    else if (place !== undefined) out.push({ text: place.place, tag: 'place', spelling })
    else if (known !== undefined) out.push({ text: known, tag: 'class', spelling })
    else if (text.length === 1) out.push({ text, tag: 'initial', spelling })
    else out.push(...translated(text, spelling))
  }
  return joinInitials(out)
}

/** A Russian word by the English ones that lists translate it with, each tagged; any other word as the name that it is. */
function translated(text: string, spelling: Word['spelling']): Word[] {
  const english = spelling === 'full' ? russianWord(text) : undefined
  if (english === undefined) return [{ text: placeStem(text), tag: 'name', spelling }]
  return english.split(' ').map((word): Word => {
    const place = placeAt([word], 0)
    if (place !== undefined) return { text: place.place, tag: 'place', spelling }
    const known = orgWord(word)
    return { text: known ?? word, tag: PARTICLES.has(word) ? 'particle' : known ? 'class' : 'name', spelling }
  })
}

/** True where a legal form may stand: what is also a word or a name only at the edges of the name. */
function isPlaced(form: Form, texts: readonly string[], i: number): boolean {
  if (!form.short || (form.words > 1 && !form.final)) return true
  return (i === 0 && !form.final) || (i > 0 && restIsForms(texts, i))
}

/** A single letter beside another one: letters of an abbreviation, not a particle such as Spanish `y`. */
const isLoneLetter = (texts: readonly string[], i: number): boolean =>
  texts[i]?.length === 1 && (texts[i - 1]?.length === 1 || texts[i + 1]?.length === 1)

/** True when nothing but legal forms stands from here to the end. */
function restIsForms(texts: readonly string[], from: number): boolean {
  for (let i = from; i < texts.length; ) {
    const form = formAt(texts, i)
    if (form === undefined) return false
    i += form.words
  }
  return true
}

/** Letters standing alone one after the other are one word, as in `U S Steel` or `A B C Trading`. */
function joinInitials(words: readonly Word[]): Word[] {
  const out: Word[] = []
  let open = false
  for (const word of words) {
    const last = out.at(-1)
    if (word.tag === 'initial' && open && last !== undefined)
      out[out.length - 1] = { ...last, text: last.text + word.text, tag: 'name' }
    else out.push(word)
    open = word.tag === 'initial'
  }
  return out
}
