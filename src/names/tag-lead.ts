import type { Word } from './word.js'

/** What payers write before the name of the payee; no name of a person or firm begins with it and goes on with two words of a name. */
const LEADS = new Set(['payment', 'payments', 'remittance', 'invoice', 'beneficiary', 'attn'])
const AFTER_LEADS = new Set(['to', 'for', 'from', 'of'])
const LEAST_BEHIND = 2

/** Marks `Payment to` before a name as particles, when enough of a name follows. */
export function tagLead(words: readonly Word[]): readonly Word[] {
  if (!LEADS.has(words[0]?.text ?? '')) return words
  const end = AFTER_LEADS.has(words[1]?.text ?? '') ? 2 : 1
  const behind = words.slice(end).filter(({ tag }) => tag === 'name' || tag === 'place').length
  return behind < LEAST_BEHIND
    ? words
    : words.map((word, i) => (i < end ? { ...word, tag: 'particle' } : word))
}
