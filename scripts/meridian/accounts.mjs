import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { stream } from './random.mjs'
import { at, DAY } from './time.mjs'

const BANKS = ['Example National Bank', 'Example Savings Bank', 'Example Credit Union', 'Example Online Bank']
const text = new TextEncoder()

/** What `bridle tokenise` leaves of an account number: a keyed hash. The key stays with payroll. */
export const token = (account) =>
  `acct:${bytesToHex(hmac(sha256, text.encode('SYNTHETIC payroll key'), text.encode(account))).slice(0, 32)}`

/** Accounts by holder. Two personas share one; the couple share another; the one who changed three times has four. */
function accountsOf(person) {
  const random = stream(`account:${person.id}`)
  const account = (label, shared = '') => {
    const seed = stream(`number:${shared || `${person.id}:${label}`}`)
    const lastFour = person.role === 'same-last-four' ? '4417' : String(seed.int(1000, 9999))
    return { token: token(shared || `${person.id}:${label}`), lastFour, bank: seed.pick(BANKS) }
  }
  const setUp = {
    on: Math.max(person.hire - random.int(1, 4) * DAY, at('2019-01-02')),
    account: account('first'),
  }
  if (person.id === 'W-1053' || person.id === 'W-1081')
    return [{ ...setUp, account: account('farm', 'shared account of two') }]
  if (person.role === 'couple') return [{ ...setUp, account: account('joint', 'joint account of a couple') }]
  if (person.id === 'W-1064')
    return [
      setUp,
      ...['2022-11-21', '2022-12-27', '2023-01-30'].map((on, i) => ({
        on: at(on),
        account: account(`change ${i}`),
      })),
    ]
  if (person.role === 'account-change') return [setUp, { on: at('2022-12-06'), account: account('second') }]
  return [setUp]
}

/** Who is paid through Gusto: people in the United States, except those who get all of it in USDC or through an agency. */
export const onGusto = (person) =>
  !person.abroad && person.vendor === '' && !['W-1042', 'W-1077'].includes(person.id)

export function makeAccounts(people) {
  return new Map(people.filter(onGusto).map((person) => [person.id, accountsOf(person)]))
}
