/** A payment account as the tables hold it. */
export type BankAccount = Readonly<{ account: string; account_kind: 'token' | 'number' | 'last4' }>

/**
 * Reads an account: a keyed token (`acct:3f56…`, made by `bridle tokenise`), a masked number (`XXXXX1405` gives
 * `last4:1405`, a kind of its own that never links two people), or a number or IBAN. Undefined for anything else.
 */
export function bankAccount(text: string): BankAccount | undefined {
  const account = text.replace(/\s+/g, '')
  if (/^[a-z]{2,12}:[0-9a-f]{16,128}$/.test(account)) return { account, account_kind: 'token' }
  const masked =
    /^[X*x•.#]{2,}[- ]?(\d{2,4})$/.exec(account) ?? /^(?:endingin|last4:?|\.{3})(\d{4})$/i.exec(account)
  if (masked !== null) return { account: `last4:${masked[1]}`, account_kind: 'last4' }
  const plain = account.replaceAll('-', '').toUpperCase()
  if (/^\d{4}$/.test(plain)) return { account: `last4:${plain}`, account_kind: 'last4' }
  return /^(?:[A-Z]{2}\d{2}[A-Z0-9]{8,30}|\d{5,34})$/.test(plain)
    ? { account: plain, account_kind: 'number' }
    : undefined
}
