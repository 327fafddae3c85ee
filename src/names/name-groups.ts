import { NAME_GROUPS } from './name-groups.data.js'
import { NICKNAMES } from './nicknames.data.js'

const GROUP = new Map<string, number>()
NAME_GROUPS.forEach((row, group) => {
  for (const name of row.split(' ')) if (!GROUP.has(name)) GROUP.set(name, group)
})

const NICKNAME_ROWS = new Map<string, number[]>()
NICKNAMES.forEach((row, index) => {
  // A short form stands for every spelling of its name.
  const spellings = row.flatMap((name) => [name, ...(NAME_GROUPS[GROUP.get(name) ?? -1]?.split(' ') ?? [])])
  for (const name of new Set(spellings)) NICKNAME_ROWS.set(name, [...(NICKNAME_ROWS.get(name) ?? []), index])
})

/** Patronymics are rows of their own, one for every row of given names. */
const PATRONYMICS_FROM = NAME_GROUPS.length
/** Endings of patronymics in Russian, Ukrainian, Belarusian and Serbian spelling; vowels before them are the ending's or the father's. */
const PATRONYMIC = /^(.{2,}?)([eoiayu]{0,3})(?:[vw](?:[iy]t?ch|itsch|icz|itj|ic|na)|una|ichna)$/
/** Endings that a father's name has where its patronymic begins. */
const FATHERS = ['', 'y', 'i', 'iy', 'ii', 'ei', 'ey', 'ai', 'ay', 'a', 'e', 'o']

/** Row of a patronymic by the father's name: `Vladimirovich`, `Uladzimiravich` and `Volodymyrovych` are sons of one Vladimir. */
function patronymicGroup(word: string): number {
  if (word.length < 7) return -1
  const [, stem, vowels = ''] = PATRONYMIC.exec(word) ?? []
  if (stem === undefined) return -1
  for (let kept = vowels.length; kept >= 0; kept--)
    for (const ending of FATHERS) {
      const group = GROUP.get(stem + vowels.slice(0, kept) + ending)
      if (group !== undefined) return PATRONYMICS_FROM + group
    }
  return -1
}

/**
 * Number of the row of {@link NAME_GROUPS} that a word is in, or of the patronymics of such a row; -1 for a word that is in none. Two numbers
 * from 0 on that differ are names known to be different.
 */
export const nameGroup = (word: string): number => GROUP.get(word) ?? patronymicGroup(word)

/** Rows of the table of short forms that a word is in. */
export const nicknameRows = (word: string): readonly number[] => NICKNAME_ROWS.get(word) ?? []

/** True when one of two given names is used as a short form of the other. */
export function areNicknames(a: string, b: string): boolean {
  const rows = NICKNAME_ROWS.get(a)
  return rows?.some((row) => NICKNAME_ROWS.get(b)?.includes(row)) ?? false
}
