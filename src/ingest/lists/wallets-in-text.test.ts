import { expect, test } from 'vitest'
import { walletsInText } from './wallets-in-text.js'

const found = (text: string) => walletsInText(text).map(({ value, scheme }) => [value, scheme])

test('addresses with a checksum are found in running text, each once', () => {
  const tron = 'TJqUC56SDZ373JYRurzXtMcor2HQvN9BaU'
  expect(found(`associated with: ${tron};\n${tron}, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.`)).toEqual([
    [tron, 'TRX'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'XBT'],
  ])
})

test('EVM addresses are 0x and 40 digits in any letter case that agrees with itself', () => {
  expect(found('wallet 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c')).toEqual([
    ['0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', 'ETH'],
  ])
})

test.each([
  ['another number', 'EVA ID EEA90DD050C635EC8F637E8DB2F69969, LEI 984500B899H9EED3B354'],
  ['a wrong checksum', 'TJqUC56SDZ373JYRurzXtMcor2HQvN9BaX'],
  ['a text that only looks like a Solana address', '7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q'],
])('%s is no wallet', (_, text) => {
  expect(found(text)).toEqual([])
})
