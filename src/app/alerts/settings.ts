import { z } from 'zod'
import { AppError } from '../../core/errors.js'
import { commit, type Stamp } from '../../store/commit.js'
import type { Store, StoreTransaction } from '../../store/open-store.js'

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

/** Changes rules; what is left out stays. Throws E_USAGE when nothing is named. */
export async function changeSettings(
  store: Store,
  stamp: Stamp,
  change: Readonly<{ fourEyes?: boolean | undefined; weakAlias?: StoreSettings['weakAlias'] | undefined }>,
): Promise<StoreSettings> {
  return store.transaction(async (tx) => {
    const before = await readSettings(tx)
    const after: StoreSettings = {
      fourEyes: change.fourEyes ?? before.fourEyes,
      weakAlias: { ...before.weakAlias, ...change.weakAlias },
    }
    if (change.fourEyes === undefined && change.weakAlias === undefined)
      throw new AppError('E_USAGE', 'no setting was named', { todo: 'bridle alerts settings --help' })
    await commit(tx, stamp, {
      action: 'settings.changed',
      facts: { before, after },
      rows: [
        { table: 'settings', row: { name: 'four-eyes', value: JSON.stringify(after.fourEyes) } },
        { table: 'settings', row: { name: 'weak-alias', value: JSON.stringify(after.weakAlias) } },
      ],
    })
    return after
  })
}
