import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INNOCENT } from '../data/innocent.data.js'
import { RED_FLAGS } from '../data/red-flags.data.js'
import { parseSignal } from '../parse-signal.js'
import { SIGNAL_SOURCES } from '../signals.generated.js'
import { redFlagTable } from './red-flag-table.js'
import { signalTable } from './signal-table.js'

const committed = (path: string): string =>
  readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8')
const signals = SIGNAL_SOURCES.map(parseSignal)

describe('generated documents are fresh (npm run docs)', () => {
  test('docs/red-flags.md', () => expect(committed('red-flags.md')).toBe(redFlagTable(signals)))
  test('docs/methodology/detection-signals.md', () =>
    expect(committed('methodology/detection-signals.md')).toBe(signalTable(signals)))
})

describe('decisions about the published indicators', () => {
  const decided = (decision: string) =>
    RED_FLAGS.filter((flag) => flag.decision === decision).map(({ id }) => id)
  test('all 105 are decided, at least 75 of them automated', () => {
    expect(new Set(RED_FLAGS.map(({ id }) => id)).size).toBe(105)
    expect(decided('automated').length).toBeGreaterThanOrEqual(75)
  })
  test('what detection.md refuses is refused, with a reason', () => {
    expect(decided('refused')).toEqual([
      'RF008',
      'RF016',
      'RF019',
      'RF024',
      'RF026',
      'RF034',
      'RF085',
      'RF094',
      'RF105',
    ])
    for (const { decision, note, id } of RED_FLAGS)
      if (decision !== 'automated') expect(note, id).not.toBe('')
  })
  test('signals claim only indicators that are automated', () => {
    const automated = new Set(decided('automated'))
    for (const { id, flags } of signals)
      for (const flag of flags) expect(automated.has(flag), `${id}: ${flag}`).toBe(true)
  })
  test('every innocent explanation is used', () => {
    const used = new Set(signals.flatMap(({ innocent }) => innocent))
    expect(Object.keys(INNOCENT).filter((id) => !used.has(id))).toEqual([])
  })
})
