import type { SubjectKey } from '../../core/ids.js'
import type { RowOf } from '../../core/tables.js'
import type { RowList } from './row-list.js'

type Some<T extends 'assets' | 'devices' | 'payouts' | 'referees'> = Partial<RowOf<T>>

/** Identifiers that a row of another table holds: everything that two unrelated people should not share is in one table. */
export function addAssetIdentifier(rows: RowList, asset: Some<'assets'>): void {
  if (asset.subject == null || asset.serial == null) return
  rows.add('identifiers', {
    subject: asset.subject,
    kind: 'device_serial',
    value: asset.serial,
    raw: asset.serial,
    product: 'assets',
    valid_from: asset.valid_from ?? asset.ts ?? null,
    valid_to: asset.valid_to ?? null,
  })
}

/** As {@link addAssetIdentifier}, for the account or wallet of a payout. Masked numbers are shared by chance and link nobody. */
export function addPayoutIdentifier(rows: RowList, payout: Some<'payouts'>): void {
  if (payout.subject == null || payout.account == null || payout.account_kind === 'last4') return
  rows.add('identifiers', {
    subject: payout.subject,
    kind: payout.account_kind === 'wallet' ? 'wallet' : 'bank_account',
    value: payout.account,
    raw: payout.account,
    product: payout.product ?? null,
    valid_from: payout.ts ?? null,
  })
}

/** As {@link addAssetIdentifier}, for the e-mail and telephone of a referee. */
export function addRefereeIdentifiers(
  rows: RowList,
  referee: Some<'referees'>,
  raw: Readonly<{ email: string | null; phone: string | null }>,
): void {
  if (referee.subject == null) return
  for (const kind of ['email', 'phone'] as const) {
    const value = referee[kind]
    if (value == null) continue
    const subject = referee.subject as SubjectKey
    rows.add('identifiers', {
      subject,
      kind: 'reference_contact',
      value,
      raw: raw[kind] ?? value,
      product: 'references',
    })
  }
}
