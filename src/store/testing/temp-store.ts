import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../open-store.js'

/** The moment at which tests act, unless they say another one. */
export const NOON = '2026-03-02T12:00:00.000Z'

/** A new folder for a store, gone when the test ends. */
export function tempStoreFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bridle-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new store in a file of its own, closed and gone when the test ends. */
export async function tempStore(folder = tempStoreFolder()): Promise<Store> {
  const store = await openStore(folder, NOON)
  onTestFinished(() => store.close())
  return store
}
