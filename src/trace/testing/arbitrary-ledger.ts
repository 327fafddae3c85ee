import fc from 'fast-check'
import { COIN, type Short, TOKEN } from './sample.js'

export const OTHER = 'test:1/erc20:0x00000000000000000000000000000000000000bb'
const WRAPPED_CONTRACT = '0xwrapped'
export const WRAPPED = {
  token: 'test:1/erc20:0x00000000000000000000000000000000000000ee',
  coin: COIN,
  chain: 'test:1',
  contract: WRAPPED_CONTRACT,
} as const
export const POOL = '0xpool'
export const EXCHANGE = '0xexchange'

const WALLETS = ['A', 'B', 'C', 'D', 'E']
const ASSETS = [TOKEN, OTHER, COIN, WRAPPED.token]

const wallet = fc.constantFrom(...WALLETS)
const asset = fc.constantFrom(...ASSETS)
// Small amounts make rounding matter; wei need more than 64 bits.
const units = fc.oneof(fc.bigInt(1n, 30n), fc.bigInt(1n, 10n ** 7n), fc.bigInt(1n, 3n * 10n ** 24n))

const payment = fc.record({ from: wallet, to: wallet, units, asset }).map((move): Short[] => [move])
const toService = fc
  .record({ from: wallet, units, asset })
  .map((move): Short[] => [{ ...move, to: EXCHANGE }])
const fromService = fc
  .record({ to: wallet, units, asset })
  .map((move): Short[] => [{ ...move, from: EXCHANGE }])
const mint = fc.record({ to: wallet, units, asset }).map((m): Short[] => [{ ...m, from: null, kind: 'mint' }])
const burn = fc.record({ from: wallet, units, asset }).map((m): Short[] => [{ ...m, to: null, kind: 'burn' }])
const withFee = fc
  .record({ from: wallet, to: wallet, units, asset, fee: units })
  .map(({ from, to, units: amount, asset: of, fee }): Short[] => [
    { from, to: null, units: fee, asset: COIN, kind: 'fee' },
    { from, to, units: amount, asset: of },
  ])
const nft = fc
  .record({ from: wallet, to: wallet, id: fc.bigInt(0n, 2n ** 256n - 1n) })
  .map(({ from, to, id }): Short[] => [
    { from, to, units: 1n, kind: 'nft', token_id: id.toString(), asset: 'test:1/erc721:0xcc' },
  ])
const failed = fc
  .record({ from: wallet, to: wallet, units, asset })
  .map((m): Short[] => [{ ...m, failed: true }])
const swap = (through: string) =>
  fc
    .record({
      trader: wallet,
      given: units,
      got: units,
      pair: fc.shuffledSubarray(ASSETS, { minLength: 2, maxLength: 2 }),
    })
    .map(({ trader, given, got, pair: [a = TOKEN, b = OTHER] }): Short[] => [
      { from: trader, to: through, units: given, asset: a },
      { from: through, to: trader, units: got, asset: b },
    ])
const twoForOne = fc
  .record({ trader: wallet, a: units, b: units, got: units })
  .map(({ trader, a, b, got }): Short[] => [
    { from: trader, to: POOL, units: a, asset: TOKEN },
    { from: trader, to: POOL, units: b, asset: OTHER },
    { from: POOL, to: trader, units: got, asset: COIN, kind: 'internal' },
  ])
const wrap = fc
  .record({ owner: wallet, units })
  .map((w): Short[] => [{ from: w.owner, to: WRAPPED_CONTRACT, units: w.units, asset: COIN, kind: 'native' }])
const unwrap = fc
  .record({ owner: wallet, units })
  .map((w): Short[] => [
    { from: WRAPPED_CONTRACT, to: w.owner, units: w.units, asset: COIN, kind: 'internal' },
  ])

const few = fc.constantFrom('A', 'B', 'C')
const small = fc.bigInt(1n, 30n)
const pair = fc.constantFrom([TOKEN, OTHER] as const, [OTHER, TOKEN] as const)

/** Few wallets, two assets and small amounts, so that value often meets itself again: payments, and exchanges at any rate. */
export const denseLists: fc.Arbitrary<Short[]> = fc
  .array(
    fc.oneof(
      {
        arbitrary: fc
          .record({ from: few, to: few, units: small, asset: fc.constantFrom(TOKEN, OTHER) })
          .map((move): Short[] => [move]),
        weight: 3,
      },
      fc
        .record({ trader: few, given: small, got: small, pair })
        .map(({ trader, given, got, pair: [a, b] }): Short[] => [
          { from: trader, to: POOL, units: given, asset: a },
          { from: POOL, to: trader, units: got, asset: b },
        ]),
    ),
    { minLength: 3, maxLength: 12 },
  )
  .map(inBlocks)

/** Transfers of random transactions: payments, circles, self-transfers, fees, exchanges, wrapping, services, mints, burns, NFTs. */
export const transferLists: fc.Arbitrary<Short[]> = fc
  .array(
    fc.oneof(
      { arbitrary: payment, weight: 6 },
      { arbitrary: withFee, weight: 2 },
      { arbitrary: swap(POOL), weight: 3 },
      { arbitrary: swap('0xunlabelled'), weight: 1 },
      twoForOne,
      wrap,
      unwrap,
      toService,
      fromService,
      mint,
      burn,
      nft,
      failed,
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map(inBlocks)

/** One transaction per block. */
function inBlocks(transactions: readonly Short[][]): Short[] {
  return transactions.flatMap((transfers, block) =>
    transfers.map((transfer, log) => ({
      ...transfer,
      block: block + 1,
      log_index: log,
      tx: `0x${block + 1}`,
      transfer: `tx${block + 1}-${log}`,
    })),
  )
}

/** Places of deposits to claim in a list of transfers, at most six. */
export const claimsIn = (transfers: readonly Short[]): fc.Arbitrary<number[]> =>
  fc
    .shuffledSubarray(
      transfers.flatMap(({ from, to, kind, failed: didFail }, i) =>
        from === null || to === null || from === to || kind === 'nft' || didFail === true || isWrap(from, to)
          ? []
          : [i + 1],
      ),
    )
    .map((places) => places.slice(0, 6))

const isWrap = (from: string, to: string): boolean => from === WRAPPED_CONTRACT || to === WRAPPED_CONTRACT
