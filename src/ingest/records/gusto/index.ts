import { expectedGot } from '../../../core/errors.js'
import { bankAccount } from '../../values/bank-account.js'
import { parseMoney } from '../../values/money.js'
import { csvAdapter } from '../csv-adapter.js'
import { addEmail } from '../identity.js'
import { rowList } from '../row-list.js'

/** Gusto payroll journal, CSV. One record is one payment to one employee; see README.md. */
export const gusto = csvAdapter({
  id: 'gusto/payroll',
  title: 'Gusto payroll journal (CSV)',
  feeds: ['payouts', 'identifiers'],
  columns: {
    number: ['Employee ID', 'Employee Number', 'Employee #'],
    email: ['Work Email', 'Email'],
    paid: ['Check Date', 'Payday', 'Pay Day'],
    net: ['Net Pay', 'Check Amount'],
    currency: ['Currency'],
    method: ['Payment Method', 'Payment Type'],
    account: ['Account Number', 'Bank Account', 'Bank Account Number'],
    holder: ['Account Holder', 'Account Holder Name', 'Name on Account'],
    payment: ['Payment ID', 'Check Number'],
  },
  signature: ['paid', 'net', 'method'],
  unused: [
    ...['First Name', 'Last Name', 'Pay Period Start', 'Pay Period End', 'Gross Earnings', 'Employee Taxes'],
    ...['Employee Deductions', 'Employer Taxes', 'Bank Name', 'Department', 'Notes'],
  ],
  required: ['paid', 'net'],
  map(cell, settings) {
    const rows = rowList(settings)
    const number = cell('number')
    const email = cell('email')?.toLowerCase()
    const subject =
      number !== undefined
        ? (`employee:${number}` as const)
        : email !== undefined
          ? (`email:${email}` as const)
          : null
    if (subject === null) return { rejected: expectedGot('Employee ID', 'a value, or a work e-mail', '') }
    const money = parseMoney('Net Pay', cell('net') ?? '', cell('currency')?.toUpperCase() ?? 'USD')
    if ('problem' in money) return { rejected: money.problem }
    const text = cell('account')
    const account = text === undefined ? undefined : bankAccount(text)
    const time = rows.time('Check Date', cell('paid'))
    rows.add('payouts', {
      product: 'gusto',
      payment: cell('payment') ?? null,
      subject,
      ...time,
      ...money,
      method: methodOf(cell('method')),
      account: account?.account ?? null,
      account_kind: account?.account_kind ?? null,
      holder: cell('holder') ?? null,
    })
    if (account !== undefined && account.account_kind !== 'last4')
      rows.add('identifiers', {
        subject,
        kind: 'bank_account',
        value: account.account,
        raw: text ?? null,
        product: 'gusto',
        // What is known is that wages went there on that day; when it began is not.
        valid_from: time?.ts ?? null,
      })
    addEmail(rows, 'gusto', subject, cell('email'))
    return rows.done('no data')
  },
})

function methodOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (/deposit|bank|ach|wire/i.test(text)) return 'bank'
  return /check|cheque/i.test(text) ? 'cheque' : text.toLowerCase()
}
