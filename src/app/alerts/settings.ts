import { z } from 'zod'
import { AppError } from '../../core/errors.js'
import { commit, type Stamp, storable } from '../../store/commit.js'
import type { Store, StoreTransaction } from '../../store/open-store.js'
import { samePerson } from './same-person.js'

/** What to do with a match that rests on nothing but a weak alias. */
export const WEAK_ALIAS_POLICIES = ['log', 'alert', 'ignore'] as const
export type WeakAliasPolicy = (typeof WEAK_ALIAS_POLICIES)[number]

/** Rules of a store. Each change of them is an entry of the log. */
export type StoreSettings = Readonly<{
  /** A true match or a false positive counts only after a second, different person approved it. */
  fourEyes: boolean
  /** By list; lists that are not named have `log`. */
  weakAlias: Readonly<Record<string, WeakAliasPolicy>>
}>

const VALUES = {
  'four-eyes': z.boolean(),
  'weak-alias': z.record(z.string(), z.enum(WEAK_ALIAS_POLICIES)),
} as const

/** Weak aliases are logged unless policy says otherwise (OFAC FAQ 122-125 for its own lists; the same is a safe default for others). */
export const weakAliasPolicy = ({ weakAlias }: StoreSettings, list: string): WeakAliasPolicy =>
  (Object.hasOwn(weakAlias, list) ? weakAlias[list] : undefined) ?? 'log'

/** The rules that hold now. */
export async function readSettings(db: Store['db'] | StoreTransaction): Promise<StoreSettings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const value = (name: string): unknown => JSON.parse(rows.find((row) => row.name === name)?.value ?? 'null')
  return {
    fourEyes: VALUES['four-eyes'].nullable().parse(value('four-eyes')) ?? false,
    weakAlias: VALUES['weak-alias'].nullable().parse(value('weak-alias')) ?? {},
  }
}

/**
 * The rule of four eyes is no rule when one person can take it away alone: who switches it off names another one, who agreed, and both are
 * in the log. Throws E_INPUT_INVALID.
 */
function requireSecondPerson(by: string, agreedBy: string | undefined): void {
  if (agreedBy !== undefined && agreedBy.trim() !== '' && !samePerson(by, agreedBy)) return
  throw new AppError('E_INPUT_INVALID', 'the four-eyes rule is switched off by two people', {
    field: '--agreed-by',
    expected: `another person than ${by}`,
    got: agreedBy ?? 'nobody',
    todo: 'name who agreed: --four-eyes off --by NAME --agreed-by OTHER',
  })
}

/**
 * Changes rules; what is left out stays. Switching four eyes off needs a second person, `agreedBy`. Throws E_USAGE when nothing is named,
 * E_INPUT_INVALID without the second person.
 */
export async function changeSettings(
  store: Store,
  stamp: Stamp,
  change: Readonly<{
    fourEyes?: boolean | undefined
    weakAlias?: StoreSettings['weakAlias'] | undefined
    agreedBy?: string | undefined
  }>,
): Promise<StoreSettings> {
  return store.transaction(async (tx) => {
    const before = await readSettings(tx)
    const after: StoreSettings = {
      fourEyes: change.fourEyes ?? before.fourEyes,
      weakAlias: { ...before.weakAlias, ...change.weakAlias },
    }
    if (change.fourEyes === undefined && change.weakAlias === undefined)
      throw new AppError('E_USAGE', 'no setting was named', { todo: 'bridle alerts settings --help' })
    const isLifted = before.fourEyes && !after.fourEyes
    if (isLifted) requireSecondPerson(stamp.by, change.agreedBy)
    const agreedBy = isLifted ? { agreedBy: storable(change.agreedBy ?? '') } : {}
    await commit(tx, stamp, {
      action: 'settings.changed',
      facts: { before, after, ...agreedBy },
      rows: [
        { table: 'settings', row: { name: 'four-eyes', value: JSON.stringify(after.fourEyes) } },
        { table: 'settings', row: { name: 'weak-alias', value: JSON.stringify(after.weakAlias) } },
      ],
    })
    return after
  })
}
