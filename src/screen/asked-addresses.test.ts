import { describe, expect, test } from 'vitest'
import { contactForms } from './contact-forms.js'
import { buildIndex, screen } from './index.js'
import { listOf } from './testing/list-of.js'
import { walletText } from './wallet-text.js'

const ADDRESS = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
const index = buildIndex(listOf([{ names: ['Vic Example Synthetic'], wallet: ADDRESS }]))
const ask = (query: object) => screen(index, { id: 'q', ...query })

describe('forms of an address', () => {
  test.each([
    `https://etherscan.io/address/${ADDRESS}#code`,
    `eth:${ADDRESS}`,
    `0x${'0'.repeat(24)}${ADDRESS.slice(2)}`,
    ` ${ADDRESS.slice(0, 9)}\u200b${ADDRESS.slice(9)} `,
    ADDRESS.replace('0x4f', '０ｘ４ｆ'),
  ])('%s is listed, as a wallet, a name and a number', (given) => {
    expect(walletText(given)).toBe(ADDRESS)
    expect(ask({ wallets: [given] }).matches).toHaveLength(1)
    expect(ask({ name: given }).matches).toHaveLength(1)
    expect(ask({ identifiers: [given] }).matches).toHaveLength(1)
  })

  test('what is no address is refused', () => {
    expect(ask({ name: 'Anna', wallets: ['not an address'] }).refused).toMatchObject([{ field: 'wallets' }])
  })

  test.each([
    ['Vic <vic＠shop.example>', ['vic@shop.example']],
    ['hxxps://shop[.]example/a', ['https://shop.example/a']],
    ['a.example; b.example, vic[at]c[dot]example', ['a.example', 'b.example', 'vic@c.example']],
    ['nothing here', []],
  ])('%s holds %j', (given, wanted) => {
    expect(contactForms(given)).toEqual(wanted)
  })

  test('characters that are not shown hide nobody', () => {
    const hidden = `${'\u200b'.repeat(1500)}Vic\u2060 Example Synthetic`
    expect(ask({ name: hidden })).toMatchObject({ matches: [{}], refused: [] })
  })
})
