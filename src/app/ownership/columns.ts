import type { HoldingKind } from '../../screen/index.js'

/** Headers of a table of holdings, by meaning. */
export const COLUMNS = {
  owner: ['owner', 'holder', 'shareholder', 'owner name', 'parent'],
  ownerId: ['owner id', 'holder id', 'shareholder id'],
  owned: ['owned', 'entity', 'subsidiary', 'company', 'asset', 'owned name'],
  ownedId: ['owned id', 'entity id', 'asset id', 'company id'],
  percent: ['percent', 'percentage', 'pct', 'share', 'stake', '%'],
  from: ['from', 'start', 'start date', 'valid from', 'since'],
  to: ['to', 'end', 'end date', 'valid to', 'until'],
  kind: ['kind', 'type', 'nature'],
  basis: ['basis', 'criterion', 'evidence'],
  group: ['aggregate group', 'group', 'joint arrangement', 'joint'],
} as const

/** What the column `kind` may say. Powers that are criteria of control by themselves are documented by being named. */
const KINDS: Readonly<Record<string, readonly [kind: HoldingKind, criterion?: string]>> = {
  shares: ['shares'],
  share: ['shares'],
  ownership: ['shares'],
  equity: ['shares'],
  capital: ['shares'],
  votes: ['votes'],
  'voting rights': ['votes'],
  voting: ['votes'],
  control: ['control'],
  'control of the board': ['control', 'may appoint or remove a majority of the board'],
  board: ['control', 'may appoint or remove a majority of the board'],
  'dominant influence': ['control', 'dominant influence'],
  'use of assets': ['control', 'right to use all or part of the assets'],
  'unified management': ['control', 'managed on a unified basis, consolidated accounts'],
  'joint liability': ['control', 'shares the liabilities jointly and severally or guarantees them'],
  director: ['director'],
  directorship: ['director'],
  officer: ['director'],
  executive: ['director'],
}

/** Words that the column `kind` accepts. */
export const KIND_WORDS: readonly string[] = Object.keys(KINDS)

/** Kind of a holding by the word of its row; nothing means shares. Undefined for other words. */
export function kindOf(
  word: string | undefined,
): readonly [kind: HoldingKind, criterion?: string] | undefined {
  if (word === undefined) return ['shares']
  const key = word.toLowerCase().replace(/[\s_-]+/g, ' ')
  return Object.hasOwn(KINDS, key) ? KINDS[key] : undefined
}
