import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const text = new TextEncoder()
const keccak = (label) => bytesToHex(keccak_256(text.encode(label)))

/** Nobody holds a key for these: the last 20 bytes of keccak-256 of a label. */
export const address = (label) => `0x${keccak(`synthetic:${label}`).slice(24)}`

/** `SYNTHETIC` in ASCII, then bytes of a hash: no such transaction exists. */
export const transactionHash = (label) => `0x53594e544845544943${keccak(`synthetic-tx:${label}`).slice(18)}`

/** EIP-55 mixed-case form. */
export function checksummed(lower) {
  const hex = lower.slice(2).toLowerCase()
  const digest = keccak(hex)
  return `0x${[...hex].map((char, i) => (Number.parseInt(digest[i], 16) >= 8 ? char.toUpperCase() : char)).join('')}`
}

/** The same address with the case of one letter turned, so that its checksum fails. */
export function miscased(lower) {
  const good = checksummed(lower)
  const index = [...good].findIndex((char, i) => i > 1 && /[a-f]/i.test(char))
  const char = good[index]
  const turned = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()
  return good.slice(0, index) + turned + good.slice(index + 1)
}

export const USDC = {
  contract: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
  name: 'USD Coin',
  symbol: 'USDC',
}
export const USDT = {
  contract: '0xdac17f958d2ee523a2206206994597c13d831ec7',
  name: 'Tether USD',
  symbol: 'USDT',
}

/** Listed by OFAC for SIM Hyon Sop (42498) on 2023-04-24. The transfers to it in this example are invented. */
export const LISTED = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'

export const W = {
  treasury: address('treasury'),
  payroll: address('payroll'),
  'W-1077': address('wallet W-1077'),
  'W-1053': address('wallet W-1053'),
  'W-1064': address('wallet W-1064'),
  'W-1081': address('wallet W-1081'),
  collector: address('collector'),
  intermediate: address('intermediate'),
  pool: address('dex pool USDC-USDT'),
  router: address('dex router'),
  exchangeDeposit: address('exchange deposit, persona'),
  exchangeDepositHonest: address('exchange deposit, honest'),
  client: address('client of side jobs'),
  otherSource: address('other source of the collector'),
  spending: address('spending'),
  spendingTwo: address('spending two'),
  gas: address('gas station'),
  nftMarket: address('nft market'),
  names: address('synthetic names collection'),
  poisoner: address('poisoner'),
  spam: address('spam token'),
  'W-1059': address('wallet W-1059'),
  'W-1074': address('wallet W-1074'),
  'W-1080': address('wallet W-1080'),
  savings: address('savings W-1074'),
}

/** Begins and ends like the collector: what a hurried eye compares. */
export const LOOK_ALIKE = W.collector.slice(0, 6) + address('look-alike').slice(6, 38) + W.collector.slice(38)

/** Wallet to which each worker's wages go: W-1042 is paid to the wallet of W-1077. */
export const PAID_TO = {
  'W-1042': W['W-1077'],
  'W-1053': W['W-1053'],
  'W-1059': W['W-1059'],
  'W-1064': W['W-1064'],
  'W-1074': W['W-1074'],
  'W-1077': W['W-1077'],
  'W-1080': W['W-1080'],
  'W-1081': W['W-1081'],
}

export const short = (addr) => addr.slice(0, 10)
