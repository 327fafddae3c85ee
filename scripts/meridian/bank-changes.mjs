import { token } from './accounts.mjs'
import { broken, csvFile, sprinkle } from './csv.mjs'
import { ymd } from './time.mjs'

export const PATH = 'payroll/bank-account-changes.csv'

const HEADER = [
  'Change ID',
  'Employee Number',
  'Changed On',
  'Previous Account Token',
  'New Account Token',
  'Bank Name',
  'Changed By',
  'Notes',
]

/** Payroll's own list of bank accounts: tokens instead of numbers, so that shared accounts show and numbers do not. */
export function bankChanges({ accounts, notes }) {
  const changes = [...accounts].flatMap(([id, list]) =>
    list.map(({ on, account }, i) => ({
      id,
      on,
      account,
      previous: i === 0 ? '' : list[i - 1].account.token,
    })),
  )
  changes.sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))
  const records = changes.map(({ id, on, account, previous }, i) => ({
    cells: [
      `BC-${3001 + i}`,
      id,
      ymd(on),
      previous,
      account.token,
      account.bank,
      previous === '' ? 'first set-up' : 'employee self-service',
      'SYNTHETIC',
    ],
  }))
  const extra = [
    broken(
      {
        cells: [
          'BC-3998',
          '',
          '2022-11-09',
          '',
          token('nobody'),
          'Example National Bank',
          'first set-up',
          'SYNTHETIC',
        ],
      },
      'missing required field: Employee Number is empty',
    ),
    broken(
      {
        cells: [
          'BC-3999',
          'W-1036',
          '2022-11-31',
          '',
          token('nobody else'),
          'Example National Bank',
          'employee self-service',
          'SYNTHETIC',
        ],
      },
      'impossible date: Changed On 2022-11-31',
    ),
  ]
  return csvFile(PATH, HEADER, sprinkle(records, extra), notes)
}
