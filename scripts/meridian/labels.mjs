import { broken, csvFile } from './csv.mjs'
import { address, checksummed, miscased, W } from './wallets.mjs'

export const PATH = 'labels/labels.csv'

export function labelFile({ notes }) {
  const source = 'SYNTHETIC'
  const records = [
    { cells: [W.pool, 'Example Swap: USDC-USDT pool', 'swap', source, '1.0'] },
    { cells: [W.router, 'Example Swap: router', 'swap', source, '1.0'] },
    {
      cells: [
        checksummed(W.exchangeDeposit),
        'Example Exchange: deposit address',
        'exchange',
        source,
        '0.95',
      ],
    },
    { cells: [W.exchangeDepositHonest, 'Example Exchange: deposit address', 'exchange', source, '0.95'] },
    { cells: [W.treasury, 'Meridian Analytics: treasury', 'company', source, '1.0'] },
    { cells: [W.payroll, 'Meridian Analytics: payroll', 'company', source, '1.0'] },
    broken(
      { cells: [miscased(address('label with a typing error')), 'Example Bridge', 'bridge', source, '0.9'] },
      'bad address checksum: EIP-55',
    ),
  ]
  return csvFile(PATH, ['address', 'label', 'category', 'source', 'confidence'], records, notes)
}
