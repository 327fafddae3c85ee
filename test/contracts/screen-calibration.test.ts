import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ALERT_FROM, comparePair } from '../../src/screen/index.js'
import { sharedData } from '../shared-data.js'

const file = sharedData('cases', 'screening', 'nk_name_bench.jsonl')

type Row = { query: string; candidate: string; schema: string; match: boolean; quality: string }

describe.skipIf(file === undefined)('calibration (needs ../shared/data)', () => {
  const rows = (): (Row & { score: number })[] =>
    readFileSync(file ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line): Row => JSON.parse(line))
      .map((row) => {
        const { query, candidate, schema } = row
        return {
          ...row,
          score: comparePair({ query: { name: query }, candidate: { name: candidate }, schema }).score,
        }
      })

  test('the mean score falls from strong to medium to weak matches to others', () => {
    const all = rows()
    const mean = (belongs: (row: Row) => boolean): number => {
      const scores = all.filter(belongs).map(({ score }) => score)
      return scores.reduce((sum, score) => sum + score, 0) / scores.length
    }
    const tiers = ['STRONG', 'MEDIUM', 'WEAK'].map((tier) =>
      mean(({ match, quality }) => match && quality === tier),
    )
    const means = [...tiers, mean(({ match }) => !match)]
    expect(means).toEqual([...means].sort((a, b) => b - a))
    expect(new Set(means).size).toBe(means.length)
  })

  test('F1 at the default threshold, and few pairs share the highest score', () => {
    const all = rows()
    const alerted = all.filter(({ score }) => score >= ALERT_FROM)
    const right = alerted.filter(({ match }) => match).length
    const f1 = (2 * right) / (alerted.length + all.filter(({ match }) => match).length)
    expect(f1).toBeGreaterThanOrEqual(0.88)
    expect(all.filter(({ score }) => score === 1).length / all.length).toBeLessThan(0.2)
  })
})
