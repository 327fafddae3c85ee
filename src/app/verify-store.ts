import { type StoreReport as Report, verifyStore as verify } from '../store/verify/verify-store.js'

/** What verifying a store showed. It is intact when there are no problems. */
export type StoreReport = Report

/**
 * Verifies the store in a folder without changing it: the hash chain of its log, every row against the log, and every kept file of a list against its hash. `head` is a hash that an earlier
 * verification printed. Throws E_INPUT_NOT_FOUND without a store, E_STORE_NEWER.
 */
export const verifyStore = (folder: string, head?: string): Promise<StoreReport> => verify(folder, head)
