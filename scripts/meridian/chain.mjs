import { broken, csvFile } from './csv.mjs'
import { dollarText, tokenText } from './money.mjs'
import { centsText } from './prices.mjs'
import { stream } from './random.mjs'
import { at, DAY, HOUR, MINUTE, plainTime, SECOND, ymd } from './time.mjs'
import { address, checksummed, miscased, short, transactionHash, USDC, W } from './wallets.mjs'

/** Wallets whose token transfers the firm's investigators exported. Nothing is exported for the listed address. */
export const TOKEN_EXPORTS = [
  'payroll',
  'W-1077',
  'W-1053',
  'W-1064',
  'W-1081',
  'W-1059',
  'collector',
  'intermediate',
]
export const TRANSACTION_EXPORTS = ['W-1077', 'collector', 'intermediate']

export const tokenPath = (name) => `chain/etherscan-token-transfers-${short(W[name])}.csv`
export const transactionPath = (name) => `chain/etherscan-transactions-${short(W[name])}.csv`
export const nftPath = () => `chain/etherscan-nft-transfers-${short(W.collector)}.csv`

const MERGE = { ts: at('2022-09-15T06:42:59Z'), block: 15537394 }

/** Block heights that fit the time. */
const blockOf = (ts) =>
  ts >= MERGE.ts
    ? MERGE.block + Math.floor((ts - MERGE.ts) / 12090)
    : MERGE.block - Math.floor((MERGE.ts - ts) / 13400)

const common = ({ ts, tx }) => [tx, String(blockOf(ts)), String(ts / SECOND), plainTime(ts)]

const TOKEN_HEADER = [
  'Transaction Hash',
  'Blockno',
  'UnixTimestamp',
  'DateTime (UTC)',
  'From',
  'To',
  'TokenValue',
  'USDValueDayOfTx',
  'ContractAddress',
  'TokenName',
  'TokenSymbol',
]

const tokenCells = (entry) => [
  ...common(entry),
  entry.from,
  entry.to,
  tokenText(entry.units),
  dollarText(entry.units),
  entry.token.contract,
  entry.token.name,
  entry.token.symbol,
]

const involves = (wallet) => (entry) => entry.from === wallet || entry.to === wallet

/** Etherscan, token transfers (ERC-20) of one wallet. Transfers between two exported wallets stand in both files. */
export function tokenTransfers({ ledger, notes }, name) {
  const records = ledger
    .filter(involves(W[name]))
    .map((entry) => ({ ts: entry.ts, cells: tokenCells(entry) }))
  const all = [...records, ...(EXTRA[name] ?? [])].sort((a, b) => a.ts - b.ts)
  return csvFile(tokenPath(name), TOKEN_HEADER, all, notes, { quoteAll: true })
}

const extraRow = (when, label, from, to, value, worth) => {
  const entry = { ts: at(when), tx: transactionHash(label), from, to, token: USDC, units: 0n }
  const cells = tokenCells(entry)
  cells[6] = value
  cells[7] = worth
  return { ts: entry.ts, cells }
}

/** An advertisement in the form of a token: of unknown decimals, without a price. It must stay an unknown asset. */
function advertisement() {
  const row = extraRow('2022-10-11T11:20:59Z', 'spam', W.spam, W.collector, '50,000', 'N/A')
  return { ...row, cells: [...row.cells.slice(0, 8), W.spam, 'SYNTHETIC GIFT (visit gift.example)', 'GIFT'] }
}

const EXTRA = {
  collector: [
    advertisement(),
    broken(
      extraRow('2022-12-02T03:11:47Z', 'unclear', W.otherSource, W.collector, '1.2e+3?', 'N/A'),
      'unparsable amount: TokenValue 1.2e+3?',
    ),
  ],
  'W-1077': [
    broken(
      extraRow('2022-10-09T22:40:35Z', 'miscased', miscased(address('stranger')), W['W-1077'], '1', '$1.00'),
      'bad address checksum: From fails EIP-55',
    ),
  ],
}

/** Ether that moved, and the transactions that carried token transfers, with their fees. */
export function makeTransactions(ledger) {
  const random = stream('transactions')
  const out = []
  const fee = () => (0.0004 + random.next() * 0.0016).toFixed(8)
  const add = (ts, label, from, to, wei, method, extra = {}) =>
    out.push({
      ts: ts - (ts % SECOND),
      tx: transactionHash(label),
      from,
      to,
      eth: wei,
      fee: fee(),
      method,
      ...extra,
    })
  for (const [name, day] of [
    ['W-1077', '2022-09-02'],
    ['collector', '2022-09-09'],
    ['intermediate', '2022-09-09'],
  ])
    for (let i = 0; i < 3; i++)
      add(
        at(day) + i * 60 * DAY + 7 * HOUR + random.int(0, 59) * MINUTE,
        `gas ${name} ${i}`,
        W.gas,
        W[name],
        ['0.08', '0.75', '0.08'][['W-1077', 'collector', 'intermediate'].indexOf(name)],
        'Transfer',
      )
  const sent = new Set()
  for (const entry of ledger) {
    if (entry.kind === 'poison' || sent.has(entry.tx)) continue
    sent.add(entry.tx)
    const swap = entry.kind === 'swap'
    out.push({
      ts: entry.ts,
      tx: entry.tx,
      from: entry.from,
      to: swap ? W.router : entry.token.contract,
      eth: '0',
      fee: fee(),
      method: swap ? 'Swap Exact Tokens For Tokens' : 'Transfer',
    })
  }
  add(at('2022-10-01T08:58:23Z'), 'failed swap', W.collector, W.router, '0', 'Swap Exact Tokens For Tokens', {
    status: 'Error(0)',
    error: 'Reverted',
  })
  add(at('2022-11-19T16:22:35Z'), 'nft', W.collector, W.nftMarket, '0.35', 'Fulfill Basic Order')
  add(at('2023-01-03T10:05:11Z'), 'nft passed on', W.collector, W.names, '0', 'Safe Transfer From')
  return out.sort((a, b) => a.ts - b.ts)
}

const CURRENT = '1634.21'
const TRANSACTION_HEADER = [
  'Transaction Hash',
  'Blockno',
  'UnixTimestamp',
  'DateTime (UTC)',
  'From',
  'To',
  'ContractAddress',
  'Value_IN(ETH)',
  'Value_OUT(ETH)',
  `CurrentValue @ $${CURRENT}/Eth`,
  'TxnFee(ETH)',
  'TxnFee(USD)',
  'Historical $Price/Eth',
  'Status',
  'ErrCode',
  'Method',
]

/** Etherscan, transactions of one wallet. */
export function transactions({ transactions: all, prices, notes }, name) {
  const wallet = W[name]
  const records = all.filter(involves(wallet)).map((entry) => {
    const price = centsText(prices.get(ymd(entry.ts)))
    const incoming = entry.to === wallet
    return {
      cells: [
        ...common(entry),
        entry.from,
        entry.to,
        '',
        incoming ? entry.eth : '0',
        incoming ? '0' : entry.eth,
        (Number(entry.eth) * Number(CURRENT)).toFixed(2),
        entry.fee,
        (Number(entry.fee) * Number(price)).toFixed(4),
        price,
        entry.status ?? '',
        entry.error ?? '',
        entry.method,
      ],
    }
  })
  if (name === 'collector') {
    const cut = records[5].cells.slice(0, 9)
    cut[0] = transactionHash('cut off')
    records.splice(30, 0, broken({ cells: cut }, 'wrong number of columns: 9 of 16'))
  }
  return csvFile(transactionPath(name), TRANSACTION_HEADER, records, notes, { quoteAll: true })
}

const NFT_HEADER = [
  'Transaction Hash',
  'Blockno',
  'UnixTimestamp',
  'DateTime (UTC)',
  'From',
  'To',
  'ContractAddress',
  'TokenId',
  'TokenName',
  'TokenSymbol',
]

/** Token ids of a name service are hashes: as an amount, one would be more than all money there is. */
const NFT_ID = BigInt(`0x${transactionHash('token id').slice(2)}`).toString()

/** Etherscan, ERC-721 transfers of the collector: bought for ether, passed on to the intermediate wallet. */
export function nftTransfers({ notes }) {
  const contract = W.names
  const records = [
    { ts: at('2022-11-19T16:22:35Z'), tx: transactionHash('nft'), from: W.nftMarket, to: W.collector },
    {
      ts: at('2023-01-03T10:05:11Z'),
      tx: transactionHash('nft passed on'),
      from: W.collector,
      to: W.intermediate,
    },
  ].map((entry) => ({
    cells: [...common(entry), entry.from, checksummed(entry.to), contract, NFT_ID, 'Synthetic Names', 'SYNN'],
  }))
  return csvFile(nftPath(), NFT_HEADER, records, notes, { quoteAll: true })
}
