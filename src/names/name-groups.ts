import { NAME_GROUPS } from './name-groups.data.js'
import { NICKNAMES } from './nicknames.data.js'

const GROUP = new Map<string, number>()
NAME_GROUPS.forEach((row, group) => {
  for (const name of row.split(' ')) if (!GROUP.has(name)) GROUP.set(name, group)
})

const NICKNAME_ROWS = new Map<string, number[]>()
NICKNAMES.forEach((row, index) => {
  for (const name of row) NICKNAME_ROWS.set(name, [...(NICKNAME_ROWS.get(name) ?? []), index])
})

/** Number of the row of {@link NAME_GROUPS} that a word is in; -1 for a word that is in none. */
export const nameGroup = (word: string): number => GROUP.get(word) ?? -1

/** True when one of two given names is used as a short form of the other. */
export function areNicknames(a: string, b: string): boolean {
  const rows = NICKNAME_ROWS.get(a)
  return rows?.some((row) => NICKNAME_ROWS.get(b)?.includes(row)) ?? false
}
