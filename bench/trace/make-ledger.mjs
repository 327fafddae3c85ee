import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

/**
 * A synthetic ledger of an EVM chain as CSV in the generic form, about 205 bytes a line. Addresses grow with the ledger, one for every ten
 * transfers; half of the ends are popular addresses (log-uniform), the rest were active lately. Deterministic.
 */
const ASSETS = [
  ['USDC', 6, 0.7],
  ['USDT', 6, 0.2],
  ['ETH', 18, 0.1],
]

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const spread = (/** @type {number} */ n) => Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 0
/** Address of a number: forty hex digits that look like a hash. @param {number} n */
export const addressOf = (n) => {
  let text = '0x'
  for (let k = 0; k < 5; k++)
    text += spread(n * 5 + k + 1)
      .toString(16)
      .padStart(8, '0')
  return text
}

/**
 * @param {string} path
 * @param {number} transfers
 */
export async function makeLedger(path, transfers) {
  const random = randomFrom(20_260_101)
  const out = createWriteStream(path, { highWaterMark: 1 << 22 })
  const names = [addressOf(0)]
  const pick = () => {
    const kind = random()
    if (kind < 0.05 || names.length < 10) names.push(addressOf(names.length))
    if (kind < 0.05) return names.length - 1
    if (kind < 0.5) return Math.floor(names.length ** random()) - 1
    return Math.max(0, names.length - 1 - Math.floor(-Math.log(1 - random()) * 20_000))
  }
  const start = Date.UTC(2020, 0, 1) / 1000
  let text = 'chain,block,timestamp,tx_hash,from,to,asset,amount,log_index\n'
  for (let i = 0; i < transfers; i++) {
    const block = 9_000_000 + Math.floor(i / 50)
    const [asset, decimals] = choose(random())
    const whole = Math.floor(10 ** (random() * 6))
    const part = Math.floor(random() * 1e6)
      .toString()
      .padStart(6, '0')
    const amount = `${whole}.${part}${
      decimals === 18
        ? Math.floor(random() * 1e9)
            .toString()
            .padStart(9, '0')
        : ''
    }`
    const tx = `0x${spread(i).toString(16).padStart(8, '0').repeat(8)}`
    text += `eip155:1,${block},${start + Math.floor(i / 50) * 12},${tx},${names[pick()]},${names[pick()]},${asset},${amount},${i % 50}\n`
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await finished(out)
}

/** @param {number} share @returns {[string, number]} */
function choose(share) {
  let sum = 0
  for (const [asset, decimals, weight] of ASSETS) {
    sum += Number(weight)
    if (share < sum) return [String(asset), Number(decimals)]
  }
  return [String(ASSETS[0]?.[0]), Number(ASSETS[0]?.[1])]
}
