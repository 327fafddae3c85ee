import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { AppError } from '../core/errors.js'

/** A held lock. */
export type Lock = Readonly<{ release(): Promise<void> }>

/** Locks of this process: a process is alive to itself, so the file alone would not tell them apart. */
const held = new Set<string>()

/**
 * Takes the lock file at `path`, which names the process that builds a workspace, or does what `doing` says. A lock whose process has ended is
 * taken over. Throws E_WORKSPACE_BUSY when another process, or another job of this one, holds it.
 */
export async function takeLock(path: string, doing = 'building this workspace'): Promise<Lock> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (held.has(path)) throw busy(path, process.pid, doing)
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 })
      held.add(path)
      return {
        release: async () => {
          held.delete(path)
          await rm(path, { force: true })
        },
      }
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST')
        throw new AppError(
          'E_OUTPUT_UNWRITABLE',
          `${path} cannot be written`,
          { file: path, todo: 'choose another folder with --out' },
          cause,
        )
    }
    const owner = await ownerOf(path)
    if (owner !== undefined && owner !== process.pid && isAlive(owner)) throw busy(path, owner, doing)
    // Of several processes that find a stale lock only one can move it away.
    await rename(path, `${path}.stale-${process.pid}`).catch(ignoreMissing)
    await rm(`${path}.stale-${process.pid}`, { force: true })
  }
  throw busy(path, undefined, doing)
}

function busy(path: string, owner: number | undefined, doing: string): AppError {
  const who = owner === undefined ? 'another process' : `process ${owner}`
  return new AppError('E_WORKSPACE_BUSY', `${who} is ${doing}`, {
    file: path,
    todo: `wait until it has finished; if it is no Bridle process, delete ${path}`,
  })
}

async function ownerOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    ignoreMissing(cause)
    return ''
  })
  const pid = Number.parseInt(text, 10)
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // EPERM: it lives and belongs to somebody else.
    return codeOf(cause) === 'EPERM'
  }
}

function ignoreMissing(cause: unknown): void {
  if (codeOf(cause) !== 'ENOENT') throw cause
}

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined
