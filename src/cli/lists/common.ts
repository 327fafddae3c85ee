import { actorOf, storeFolder } from '../home.js'

/** Options of all commands about lists. */
export type Common = { store?: string; by?: string; json?: true; quiet?: true }

export const STORE = [
  '--store <dir>',
  'folder of the store (default: $BRIDLE_HOME, else the data directory)',
] as const
export const BY = ['--by <name>', 'who does it (default: the account that runs the command)'] as const

/** Folder, actor and the time of the machine, taken once at the rim. */
export function rim({ store, by }: Common): {
  folder: string
  today: string
  stamp: { by: string; at: string }
} {
  const at = new Date().toISOString()
  return { folder: storeFolder(store), today: at.slice(0, 10), stamp: { by: actorOf(by), at } }
}
