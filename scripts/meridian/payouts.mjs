import { broken, csvFile, repeated, sprinkle } from './csv.mjs'
import { plainText } from './money.mjs'
import { isoSeconds, WINDOW } from './time.mjs'
import { checksummed, miscased, USDC } from './wallets.mjs'

export const PATH = 'payroll/crypto-payouts.csv'

const HEADER = [
  'Payout ID',
  'Employee Number',
  'Payee',
  'Paid At',
  'Amount',
  'Asset',
  'Network',
  'Wallet Address',
  'Transaction Hash',
  'Notes',
]

/** What the firm paid out in USDC. */
export function payouts({ ledger, people, notes }) {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const wages = ledger.filter(({ kind, ts }) => kind === 'wage' && ts < WINDOW.to)
  const records = wages.map((entry, i) => ({
    cells: [
      `CP-${5001 + i}`,
      entry.worker,
      names.get(entry.worker),
      isoSeconds(entry.ts),
      plainText(entry.units),
      USDC.symbol,
      'Ethereum',
      checksummed(entry.to),
      entry.tx,
      'SYNTHETIC',
    ],
  }))
  const like = (index, changes) => records[index].cells.map((cell, column) => changes[column] ?? cell)
  const extra = [
    broken(
      { cells: like(10, { 0: 'CP-5996', 4: 'ten thousand', 8: '' }) },
      'unparsable amount: ten thousand',
    ),
    broken(
      { cells: like(20, { 0: 'CP-5997', 7: miscased(wages[20].to), 8: '' }) },
      'bad address checksum: Wallet Address fails EIP-55',
    ),
    broken(
      { cells: like(30, { 0: 'CP-5998', 1: '', 2: '', 8: '' }) },
      'missing required field: Employee Number is empty',
    ),
    repeated({ cells: records[40].cells }, 'same Payout ID as an earlier row'),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}
