import { readFile } from 'node:fs/promises'
import type { BatchCounts } from './counts.js'

/** What the answers of a batch depend on, by the words in which a difference is told. */
export type BatchIdentity = Readonly<Record<'input' | 'lists' | 'configuration' | 'options' | 'day', string>>

/** How far a batch had come when what it wrote was safe on the disk: rows, and bytes of output with their SHA-256. */
export type Checkpoint = Readonly<{ rows: number; bytes: number; sha256: string; counts: BatchCounts }>

/** What a journal says: for which batch it was kept, and its checkpoints in their order. */
export type Journal = Readonly<{ identity: BatchIdentity; checkpoints: readonly Checkpoint[] }>

/** Raised whenever the form of a journal or of the answers changes. */
const FORMAT = 1

/** The first line of a journal. */
export const journalHead = (identity: BatchIdentity): string =>
  `${JSON.stringify({ format: FORMAT, ...identity })}\n`

/** A further line of a journal. */
export const journalLine = (checkpoint: Checkpoint): string => `${JSON.stringify(checkpoint)}\n`

/**
 * Reads a journal; undefined when there is none or it is not of this form. A last line that a kill cut short is left out: what it meant to say
 * is done again.
 */
export async function readJournal(path: string): Promise<Journal | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const [head, ...lines] = text.split('\n').slice(0, -1)
  const { format, ...identity } = (parsed(head) ?? {}) as { format?: number } & BatchIdentity
  if (format !== FORMAT) return undefined
  const checkpoints: Checkpoint[] = []
  for (const line of lines) {
    const checkpoint = parsed(line) as Checkpoint | undefined
    if (checkpoint === undefined) break
    checkpoints.push(checkpoint)
  }
  return { identity, checkpoints }
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return undefined
  }
}

const SAID: Readonly<Record<keyof BatchIdentity, string>> = {
  input: 'the input is another one',
  lists: 'the lists are other versions',
  configuration: 'Bridle or its configuration is another version',
  options: 'the options are others',
  day: 'it is another day, and the age of lists counts',
}

/** In what two batches differ, in words; empty when one can go on with what the other wrote. */
export const differences = (a: BatchIdentity, b: BatchIdentity): string[] =>
  (Object.keys(SAID) as (keyof BatchIdentity)[]).filter((key) => a[key] !== b[key]).map((key) => SAID[key])
