import { scriptOf } from '../../core/script.js'
import { topLevelSplit } from './top-level-split.js'

/** A name out of a published field; `former` where the field says that the name is no longer used. */
export type WrittenName = Readonly<{ name: string; former: boolean }>

const FORMER = /\b(?:previously|formerly|formely)\b|\bf\.?k\.?a\b/i
/** `(Russian spelling: Кирсанова)`, `(original script: …)`, `(In Arabic: …)`. */
const LABELLED = /^[^:]{2,60}:\s*(.+)$/
/** `Adnan Abdo (a.k.a. Abdou) AL SIKHNY`. */
const ALSO_KNOWN = /^([^()]*)\((?:a\.?k\.?a\.?|also(?: known as)?)[\s:]+([^()]+)\)([^()]*)$/i
/** What is longer is a text: it stays whole. */
const LONGEST = 500
/** One script, no brackets, no row of names. */
const SIMPLE = /^(?:[\p{Script=Latin}\p{M}\d\s.,’‘'`“”"«»&-]+|[\p{Script=Cyrillic}\p{M}\s.’'«»“”"-]+)$/u
/** Remarks about the bearer, no part of the name. */
const REMARK = /\b(?:born|birth|passport|issued|expired|nom de guerre|sub-unit|listed|when he|call sign)\b/i
const BRACKETS = /\s*[([]([^()[\]]*)[)\]]/g

/**
 * Names that stand in one published field: first the field as it is written, then, where it holds more than one, each of them:
 * rows of spellings (`Abas Rashidi; Abbas Rashedi`), the same name in another script (`El Harrachi (الحراشي)`), spellings behind a label
 * (`Kirsanova (Russian spelling: Кирсанова)`). Remarks in brackets (`born …`, `previously listed as`) are no names; other brackets
 * belong to the name (`Al-Haramain (Kenya)`).
 */
export function writtenNames(field: string): readonly WrittenName[] {
  const whole = field.replace(/\s+/g, ' ').trim()
  if (whole.length > LONGEST) return [{ name: whole, former: false }]
  const names = new Map<string, boolean>()
  const add = (name: string, former: boolean): void => {
    const trimmed = name
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;.]+|[\s,;]+$/g, '')
      .trim()
    if (/\p{L}|\p{N}/u.test(trimmed) && !names.has(trimmed)) names.set(trimmed, former)
  }
  const former = FORMER.test(whole)
  add(whole, former)
  // Nearly all names are just that.
  if (SIMPLE.test(whole)) return [...names].map(([name]) => ({ name, former }))
  for (const part of topLevelSplit(whole)) addParts(part, add)
  return [...names].map(([name, former]) => ({ name, former }))
}

function addParts(part: string, add: (name: string, former: boolean) => void): void {
  const former = FORMER.test(part)
  const [, before = '', known, behind = ''] = ALSO_KNOWN.exec(part) ?? []
  if (known !== undefined) {
    for (const name of [`${before} ${behind}`, alternative(before, known, behind)]) addParts(name, add)
    return
  }
  const outside = scriptOf(part.replace(BRACKETS, ' '))
  const others: string[] = []
  const name = part.replace(BRACKETS, (bracket: string, inside: string) => {
    const labelled = LABELLED.exec(inside)?.[1]
    const content = labelled ?? inside
    const script = scriptOf(content)
    if (script !== 'Zyyy' && script !== outside && (labelled === undefined || script !== 'Latn')) {
      others.push(...topLevelSplit(content))
      return ' '
    }
    return REMARK.test(inside) || FORMER.test(inside) ? ' ' : bracket
  })
  const bare = name.replace(/\s+/g, ' ').trim()
  for (const half of scriptHalves(bare)) others.push(half)
  add(name.replace(/,?\s+born\s+(?:on\s+|in\s+)?\d.*$/i, ''), former)
  for (const other of others) add(other, former)
}

/** What is said to be known instead: of one word, another spelling of the word before it; of several, a whole name. */
const alternative = (before: string, known: string, behind: string): string =>
  known.includes(' ') ? known : `${before.trim().replace(/\S+$/, known)} ${behind}`

const LATIN_FIRST = /^((?:[\p{Script=Latin}\p{M}.’'`-]+\s+){2,})((?:[^\p{Script=Latin}]+))$/u
const LATIN_LAST =
  /^([^\p{Script=Latin}]+?)\s+((?:[\p{Script=Latin}\p{M}.’'`-]+\s+)+[\p{Script=Latin}\p{M}.’'`-]+)$/u

/** The two halves of a name that is written twice without brackets, in Latin letters and in its own script (`Amer KHITI عامر خيتي`). */
function scriptHalves(text: string): readonly string[] {
  const [, first = '', second = ''] = LATIN_FIRST.exec(text) ?? LATIN_LAST.exec(text) ?? []
  const scripts = [scriptOf(first), scriptOf(second)]
  return scripts.includes('Latn') && !scripts.includes('Zyyy') ? [first, second] : []
}
