import { AppError } from '../../core/errors.js'
import { listVersionHistory } from '../../store/list-versions.js'
import type { Store } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { isInFuture } from '../screen/list-versions.js'

/** A day of publication that is still to come would keep a list fresh for ever. Throws E_INPUT_INVALID. */
export function refuseFuture(list: string, day: string | undefined, today: string): void {
  if (day === undefined || !isInFuture(day, today)) return
  throw new AppError('E_INPUT_INVALID', `the publication of ${list} lies in the future`, {
    field: 'published',
    expected: `${today} or earlier`,
    got: day,
    todo: 'when you know the right day: bridle lists import FILE --published DAY',
  })
}

/**
 * An older edition lacks everyone who was listed since: it does not silently take the place of the active version. Older is one that was
 * published before it, or that was itself active before it (forms without a day). Throws E_INPUT_INVALID.
 */
export async function refuseOlderEdition(
  store: Store,
  active: ListVersionRow,
  sha256: string,
  day: string | undefined,
): Promise<void> {
  const { list, published } = active
  const isEarlier = day !== undefined && published !== null && day < published.slice(0, 10)
  const known = (await listVersionHistory(store, list)).find((version) => version.sha256 === sha256)
  if (!isEarlier && known?.state !== 'superseded') return
  throw new AppError('E_INPUT_INVALID', `this edition is older than the active version of ${list}`, {
    expected: `published ${published ?? `after version ${known?.number}`} or later`,
    got: day ?? `version ${known?.number}, which was superseded`,
    todo: 'the active version stays; if the older one is meant: bridle lists import FILE --older-edition',
  })
}
