import { scriptOf } from '../../../core/script.js'
import { children, type Element } from '../element.js'
import type { ListName } from '../entity-rows.js'
import { firstBy } from '../first-by.js'
import { writtenNames } from '../written-names.js'
import { field, values } from './field.js'

const PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const
const FORMER = /\b(?:previously|formerly) (?:listed|known)/i

/** The primary name, its parts in their order: given names, father's name, surname, or as the language has it. */
export const primaryName = (entry: Element): string =>
  PARTS.flatMap((part) => field(entry, part) ?? []).join(' ')

/**
 * All names: the primary one, the same in its own script, and the aliases. `Low` quality is a weak alias; `f.k.a.` and notes such as
 * "formerly listed as" make a former name. A name that occurs as good and as low is good.
 */
export function namesOf(entry: Element): ListName[] {
  const [first, ...parts] = writtenNames(primaryName(entry))
  const names: ListName[] = []
  if (first !== undefined) names.push({ name: first.name, kind: 'primary', weak: false })
  for (const { name } of parts) names.push({ name, kind: 'aka', weak: false })
  for (const original of values(entry, 'NAME_ORIGINAL_SCRIPT'))
    for (const { name } of writtenNames(original)) names.push({ name, kind: 'primary', weak: false })
  for (const alias of children(entry, `${entry.name}_ALIAS`)) names.push(...aliasNames(alias))
  const strongFirst = [...names.filter(({ weak }) => !weak), ...names.filter(({ weak }) => weak)]
  return firstBy(strongFirst, ({ name }) => name)
}

function aliasNames(alias: Element): ListName[] {
  const [name, quality, note] = [field(alias, 'ALIAS_NAME'), field(alias, 'QUALITY'), field(alias, 'NOTE')]
  if (name === undefined) return []
  const weak = quality?.toLowerCase() === 'low'
  const former = quality?.toLowerCase().startsWith('f.k.a') === true || FORMER.test(note ?? '')
  const inNote = /:\s*(.+)$/.exec(note ?? '')?.[1]
  const also =
    inNote !== undefined && !['Latn', 'Zyyy'].includes(scriptOf(inNote)) ? writtenNames(inNote) : []
  return [...writtenNames(name), ...also].map((written) => ({
    name: written.name,
    kind: former || written.former ? 'fka' : 'aka',
    weak,
  }))
}
