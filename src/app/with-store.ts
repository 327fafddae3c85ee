import { openStore as open, type Store } from '../store/open-store.js'

/** Opens the store in a folder; `at` is the time of the rim. Close it. Throws E_STORE_FAILED, E_STORE_NEWER, E_STORE_BROKEN. */
export const openStore = (folder: string, at: string): Promise<Store> => open(folder, at)

/** Opens the store in a folder for one piece of work and closes it, whatever happens. Throws as {@link openStore}. */
export async function withStore<T>(
  folder: string,
  at: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(folder, at)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
