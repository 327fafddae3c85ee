import { homedir, userInfo } from 'node:os'
import path from 'node:path'

/** What {@link storeFolder} looks at; given, so that every platform can be tested on one. */
export type HomeFacts = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  platform: string
  home: string
}>

const thisMachine = (): HomeFacts => ({ env: process.env, platform: process.platform, home: homedir() })

/**
 * Folder of the store: what `--store` names, else `$BRIDLE_HOME`, else `bridle` in the user's data directory by the convention of the platform
 * (XDG Base Directory, `~/Library/Application Support`, `%LOCALAPPDATA%`). A relative XDG_DATA_HOME is ignored, as its specification asks.
 *
 * @example storeFolder(undefined, { env: {}, platform: 'linux', home: '/u/ann' }) // '/u/ann/.local/share/bridle'
 */
export function storeFolder(named: string | undefined, facts: HomeFacts = thisMachine()): string {
  const { env, platform, home } = facts
  const chosen = named ?? env['BRIDLE_HOME']
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform === 'win32')
    return path.win32.join(env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'bridle')
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'bridle')
  const data = env['XDG_DATA_HOME'] ?? ''
  return path.posix.join(
    path.posix.isAbsolute(data) ? data : path.posix.join(home, '.local', 'share'),
    'bridle',
  )
}

/** Who acts: what `--by` names, else the name of the account that runs the command. */
export function actorOf(named: string | undefined): string {
  return named ?? userInfo().username
}
