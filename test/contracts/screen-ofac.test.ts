import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ofacLegacySdn } from '../../src/ingest/lists/us-ofac-legacy/index.js'
import { buildIndex, comparePair, screen } from '../../src/screen/index.js'
import { slsName } from '../../src/screen/ofac/sls-name.js'
import { compareSls } from '../../src/screen/ofac/sls-score.js'
import { readListFiles } from '../list-files.js'
import { sharedData } from '../shared-data.js'

const observed = sharedData('cases', 'screening', 'ofac_sls_observed_scores.jsonl')
const folder = sharedData('lists', 'ofac-sdn-2021-07')

type Observed = { query: string; candidate: string; ofac_sls_score: number | null }

describe.skipIf(observed === undefined)('mode ofac against OFAC (needs ../shared/data)', () => {
  test('19 of 20 observed scores are met within five points', () => {
    const rows = readFileSync(observed ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line): Observed => JSON.parse(line))
    const far = rows.filter(({ query, candidate, ofac_sls_score }) => {
      const { score } = comparePair(
        { query: { name: query }, candidate: { name: candidate } },
        { mode: 'ofac' },
      )
      // Null was not shown at 80.
      return ofac_sls_score === null ? score >= 0.8 : Math.abs(100 * score - ofac_sls_score) > 5
    })
    expect(far.length).toBeLessThanOrEqual(rows.length / 20)
  })
})

describe.skipIf(folder === undefined)('retrieval in mode ofac (needs ../shared/data)', () => {
  test('finds what comparing with every name of the list finds', async () => {
    const { tables } = await readListFiles(folder ?? '', [ofacLegacySdn])
    const index = buildIndex(tables)
    const listed = tables.list_names.map(({ entity, name }) => ({ entity, prepared: slsName(name ?? '') }))
    for (const name of [
      'Usama bin Ladin',
      'Kim Jong Un',
      'MAHMUD',
      'Gazprom Neft',
      'Xi Jinping',
      "O'Brien",
    ]) {
      const asked = slsName(name)
      const all = new Set(
        listed.filter(({ prepared }) => compareSls(asked, prepared).score >= 0.8).map(({ entity }) => entity),
      )
      const { matches } = screen(index, { id: '', name }, { mode: 'ofac', limit: 100_000 })
      expect(matches.map(({ entity }) => entity.id).sort()).toEqual([...all].sort())
    }
  })
})
