import { scriptOf } from '../../../core/script.js'
import type { ListName } from '../entity-rows.js'
import { firstBy } from '../first-by.js'
import { writtenNames } from '../written-names.js'
import type { FsfItem } from './fsf-entity.js'

/** A name with the record that says it. */
export type SourcedName = Readonly<{ row: number; name: ListName }>

const LOW = /\blow[- ]quality\b/i
const FORMER = /\b(?:previously|formerly) (?:listed|known)|\bf\.?k\.?a\b/i

/**
 * All names, the primary one first. The list marks none as such: the first strong name in Latin letters that is in no particular language, or in English,
 * is taken; names in other languages are aliases. `strong="false"` is a weak alias, which only the XML form says; in both forms some remarks do.
 */
export function namesOf(items: readonly FsfItem[]): SourcedName[] {
  const all = items.flatMap(({ row, fields }) => {
    const { wholeName, firstName, middleName, lastName, nameLanguage, strong, remark = '' } = fields
    const text = wholeName ?? [firstName, middleName, lastName].filter((part) => part !== undefined).join(' ')
    const weak = strong === 'false' || LOW.test(remark)
    const plain = nameLanguage === undefined || /^en$/i.test(nameLanguage)
    return writtenNames(text).map((written) => ({
      row,
      name: written.name,
      weak,
      former: written.former || FORMER.test(remark),
      rank: Number(weak) * 4 + Number(scriptOf(written.name) !== 'Latn') * 2 + Number(!plain),
    }))
  })
  const primary = all.reduce<(typeof all)[number] | undefined>(
    (best, one) => (best === undefined || one.rank < best.rank ? one : best),
    undefined,
  )
  if (primary === undefined) return []
  const strongFirst = [primary, ...all.filter(({ weak }) => !weak), ...all.filter(({ weak }) => weak)]
  return firstBy(strongFirst, ({ name }) => name).map(({ row, name, weak, former }, at) => ({
    row,
    name: { name, kind: at === 0 ? 'primary' : former ? 'fka' : 'aka', weak },
  }))
}
