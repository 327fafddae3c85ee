import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../core/errors.js'
import { buildIndex } from './build-index.js'
import { loadIndex, saveIndex } from './save-index.js'
import { screen } from './screen.js'
import { checksum } from './stored/checksum.js'
import { listOf } from './testing/list-of.js'

const WALLET = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
const tables = listOf([
  { names: ['SIM, Hyon Sop', "SIM, Hyo'n-so'p", '심현섭'], wallet: WALLET },
  { names: ['KIM, Sang Man', 'PETROV, Ivan'] },
  { names: ['Юрий Иванов', 'a lone \ud800 surrogate'] },
  { names: ['Korea Ryonbong General Corporation', 'Loan Trust 2004-1'], schema: 'Organization' },
])
const index = buildIndex(tables)
const queries = [
  { id: '1', name: 'Sim Hyonsop' },
  { id: '2', name: 'Kim Sangman', schema: 'Person' },
  { id: '3', name: 'Yuriy Ivanov' },
  { id: '4', name: 'Loan Trust 2004-1', schema: 'Organization' },
  { id: '5', name: 'Ryonbong General Corp' },
  { id: '6', wallets: [WALLET] },
  { id: '7', name: '심현섭' },
  { id: '8', name: 'a lone \ud800 surrogate' },
]
const answers = (to: typeof index): unknown => queries.map((query) => screen(to, query))
const saved = (): Uint8Array => saveIndex(index, 'made from this', new Uint8Array([1, 2, 3]))
/** A copy that may be changed, aligned as the original is. */
const copy = (bytes: Uint8Array): Uint8Array => new Uint8Array([...bytes])
const refusalOf = (bytes: Uint8Array): unknown => {
  try {
    loadIndex(bytes)
    return undefined
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details.got] : error
  }
}

test('a saved index answers as the one that was built', () => {
  const loaded = loadIndex(saved())
  expect(loaded.key).toBe('made from this')
  expect([...loaded.extra]).toEqual([1, 2, 3])
  expect(answers(loaded.index)).toEqual(answers(index))
  expect(saveIndex(loaded.index, 'made from this', new Uint8Array([1, 2, 3]))).toEqual(saved())
})

test('the bytes are shared between threads, and saving is the same every time', () => {
  expect(saved().buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(saved()).toEqual(saveIndex(buildIndex(tables), 'made from this', new Uint8Array([1, 2, 3])))
})

describe('bytes that are no index are refused', () => {
  test('each single byte that was changed', () => {
    const bytes = copy(saved())
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at += 97) {
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      if (refusalOf(bytes) === undefined) unnoticed.push(at)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
    }
    expect(unnoticed).toEqual([])
    expect(refusalOf(bytes)).toBeUndefined()
  })

  test('cut off anywhere, or longer', () => {
    const bytes = saved()
    for (const length of [0, 7, 24, 600, bytes.length - 8, bytes.length - 1])
      expect(refusalOf(bytes.slice(0, length))).toEqual(['E_INPUT_INVALID', 'it is cut off'])
    expect(refusalOf(new Uint8Array([...bytes, 0]))).toEqual(['E_INPUT_INVALID', 'it is cut off'])
  })

  test('something else, and another version', () => {
    const other = copy(saved())
    other[0] = 0
    expect(refusalOf(other)).toEqual(['E_INPUT_INVALID', 'it is no index'])
    const newer = copy(saved())
    newer[8] = 0xee
    expect(refusalOf(newer)).toEqual(['E_INPUT_INVALID', 'it is of another version'])
    expect(refusalOf(saved().subarray(1))).toEqual(['E_INPUT_INVALID', 'its bytes are not aligned'])
  })

  test('numbers that somebody wrote on purpose, with the right checksum: refused, or harmless', () => {
    const original = saved()
    const head = 24
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(0xffffffff), fc.nat(64))), {
          minLength: 1,
          maxLength: 6,
        }),
        (changes) => {
          const bytes = copy(original)
          const words = new Uint32Array(bytes.buffer)
          for (const [at, value] of changes) words[6 + (at % (words.length - 6))] = value
          words[5] = checksum(bytes, head)
          try {
            answers(loadIndex(bytes).index)
          } catch (error) {
            expect(error).toBeInstanceOf(AppError)
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})
