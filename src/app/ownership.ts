import { AppError } from '../core/errors.js'
import type { Assessment, Standing } from '../screen/index.js'
import { loadOwnership, type OwnershipChoice } from './ownership/load-ownership.js'
import type { HoldingsFile } from './ownership/named-holding.js'
import { staleReason } from './screen/stale-reason.js'
import type { ListVersion } from './screen/list-versions.js'
import { type ListChoice, loadLists } from './screen/load-lists.js'

export type OwnershipOptions = OwnershipChoice &
  ListChoice &
  Readonly<{
    /** ISO day; today when it is left out. */
    asOf?: string | undefined
  }>

/** What `bridle screen ownership --json` prints. */
export type OwnershipJson = Omit<Assessment, 'overfull'> &
  Readonly<{
    lists: readonly ListVersion[]
    /** Files of holdings by hash, with what became of their records. */
    files: readonly HoldingsFile[]
    /** How each party stands to the lists; those that are on none are left out. */
    joins: readonly Readonly<{ key: string; name: string; standings: readonly Standing[] }>[]
    /** In lists: entities of which more than the whole is held. */
    overfull: Assessment['overfull']
    /** Why nothing here clears anybody; null when the lists are fresh. */
    why: string | null
  }>

/**
 * Assesses who is owned by listed persons. Throws E_USAGE for options, E_INPUT_INVALID for holdings that cannot be right (file and record named), and as
 * loading lists does.
 */
export async function runOwnership(options: OwnershipOptions): Promise<OwnershipJson> {
  if (options.lists.length === 0 && options.store === undefined)
    throw new AppError('E_USAGE', 'no list was named', { field: '--list', todo: 'name one with --list PATH' })
  const loaded = await loadLists(options)
  const ownership = await loadOwnership(loaded, options)
  return {
    ...ownership.on(options.asOf ?? options.today),
    lists: loaded.lists,
    files: ownership.files,
    joins: [...ownership.joined.parties]
      .filter(({ standings }) => standings.length > 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    why: staleReason(loaded.lists) ?? null,
  }
}
