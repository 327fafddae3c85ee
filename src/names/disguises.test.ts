import { expect, test } from 'vitest'
import { compareNames } from './name-similarity.js'
import { nameVariants } from './name-variants.js'
import { prepareName } from './prepare-name.js'
import type { NameKind } from './prepared-name.js'

const score = (query: string, listed: string, kind: NameKind = 'person'): number =>
  Math.max(
    ...nameVariants(query, kind).map(
      (variant) => compareNames(prepareName(variant, kind), prepareName(listed, kind)).score,
    ),
  )
const FROM = 0.78

test.each([
  ['V1ktor B0ut', 'Viktor Anatolyevich Bout'],
  ['S1m Hy0n S0p', 'Sim Hyon Sop'],
  ['Sim Sim Hyon Sop', 'Sim Hyon Sop'],
  ['Viktor Bout Viktor Bout', 'Viktor Anatolyevich Bout'],
  ['Mr. Dr. Prof. Hon. Sir Viktor Bout Esq. PhD', 'Viktor Anatolyevich Bout'],
  ['Dr Viktor Bout Ph.D.', 'Viktor Anatolyevich Bout'],
  ['Viktor Bout III', 'Viktor Anatolyevich Bout'],
  ['Viktor Bout 1', 'Viktor Anatolyevich Bout'],
  ['Viktor Bout/John Smith', 'Viktor Anatolyevich Bout'],
  ['John Smith and Viktor Bout', 'Viktor Anatolyevich Bout'],
  ['John Smith & Viktor Bout', 'Viktor Anatolyevich Bout'],
  ['Payment Viktor Bout', 'Viktor Anatolyevich Bout'],
  ['维克托·布特', 'Viktor Anatolyevich Bout'],
])('%s is %s', (query, listed) => {
  expect(score(query, listed)).toBeGreaterThanOrEqual(FROM)
})

test.each([
  ['Payment Garantex Europe OU', 'Garantex Europe OU'],
  ['Payment to Garantex Europe OU', 'Garantex Europe OU'],
])('%s is the firm %s', (query, listed) => {
  expect(score(query, listed, 'entity')).toBeGreaterThanOrEqual(FROM)
})

test('digits for letters are a little less sure than letters', () => {
  expect(score('V1ktor Bout', 'Viktor Bout')).toBeLessThan(score('Viktor Bout', 'Viktor Bout'))
})

test.each([
  ['Li Li Hua', 'Li Hua', 'person'],
  ['Abdul Kabir Abdul Jan', 'Abdul Kabir Mohammad Jan', 'person'],
  ['Loan Trust 2004-1', 'Loan Trust 2004-2', 'entity'],
  ['Ministry of Defence and Aerospace Industry', 'Aerospace Industry', 'entity'],
] as const)('%s is not %s', (query, listed, kind) => {
  expect(score(query, listed, kind)).toBeLessThan(FROM)
})
