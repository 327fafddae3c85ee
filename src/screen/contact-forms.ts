import { getHostname } from 'tldts'
import { visible } from './visible.js'

/** Ways to write an address so that nobody follows it by mistake: `hxxps://`, `example[.]com`, `name[at]example.com`. */
const DEFANGED: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)h(?:xx|tt|XX)p(s?)(?:\[:\]|:)\/\//i, '$1http$2://'],
  [/[[({]\s*(?:\.|dot)\s*[\])}]/gi, '.'],
  [/[[({]\s*(?:@|at)\s*[\])}]/gi, '@'],
]
/** Between several addresses in one field; a comma or semicolon may also be part of a web address. */
const BETWEEN = /[\s<>"|]+|[,;](?=\s|[^,;/?\s]*[.@]|$)/u

/**
 * The e-mail addresses, domains and web addresses in one field: those of a display name (`Vic <a@b.example>`), several at once, full-width letters,
 * defanged spelling. Empty when there is none.
 *
 * @example contactForms('Vic <vic＠shop.example>, hxxps://shop[.]example/a') // ['vic@shop.example', 'https://shop.example/a']
 */
export function contactForms(given: string): readonly string[] {
  const text = DEFANGED.reduce((done, [form, by]) => done.replace(form, by), visible(given).normalize('NFKC'))
  return text
    .split(BETWEEN)
    .map((part) => part.replace(/^mailto:/i, '').replace(/^h(?:xx)p(s?):/i, 'http$1:'))
    .filter((part) => part.includes('.') && (getHostname(part) ?? '').includes('.'))
}
