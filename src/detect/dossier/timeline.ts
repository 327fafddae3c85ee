import { expandMacros } from '../expand-macros.js'

/** One dated fact about a person: time, kind and text, from a table with file and row. */
const dated = (time: string, kind: string, value: string, from: string): string => `
  SELECT worker, CAST(${time} AS VARCHAR) AS time, '${kind}' AS kind, ${value} AS value, file, row
  FROM ${from} SEMI JOIN listed USING (worker) WHERE ${time} IS NOT NULL`

/** The first of many: the first sign-in and the last, the first payment on each account. */
const first = (
  time: string,
  kind: string,
  value: string,
  from: string,
  by: string,
  order = '',
): string => `${dated(time, kind, value, from)}
  QUALIFY row_number() OVER (PARTITION BY ${by} ORDER BY ${time} ${order}, file, row) = 1`

const EVENTS = [
  dated('ts', 'applied', `'applied for ' || coalesce(role, 'a job')`, 'applications'),
  first('hired_on', 'hired', `'first day'`, 'workers', 'worker, hired_on'),
  first('ended_on', 'left', `'last day'`, 'workers', 'worker, ended_on'),
  dated('shipped_at', 'shipped', `concat_ws(' ', 'parcel', tracking, 'sent')`, 'shipments'),
  dated('delivered_at', 'delivered', `concat_ws(' ', 'parcel', tracking, 'delivered')`, 'shipments'),
  dated(
    'enrolled_at',
    'enrolled',
    `concat_ws(' ', 'machine', coalesce(serial, device), 'enrolled')`,
    'devices',
  ),
  first('ts', 'sign-in', `'first sign-in'`, `(SELECT * FROM sign_ins WHERE outcome = 'success')`, 'worker'),
  first(
    'ts',
    'sign-in',
    `'last sign-in'`,
    `(SELECT * FROM sign_ins WHERE outcome = 'success')`,
    'worker',
    'DESC',
  ),
  // A cheque has no account.
  first(
    'ts',
    'paid',
    `CASE WHEN account IS NULL THEN 'first payment' ELSE concat_ws(' ', 'first payment to', account_kind, account) END`,
    'payouts',
    'worker, account',
  ),
  first(
    'valid_from',
    'account',
    `'account ' || value || ' on record'`,
    `(SELECT * FROM identifiers WHERE kind = 'bank_account')`,
    'worker, value',
  ),
]

/** What happened when. Signals with a time are added by the caller. */
export const TIMELINE = expandMacros(`
SELECT worker, time, kind, value, list_rows(file, row) AS evidence FROM (${EVENTS.join('\n  UNION ALL')}
)
GROUP BY worker, time, kind, value
ORDER BY worker, time, kind, value`)
