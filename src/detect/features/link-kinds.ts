/** What two workers can have in common, and what it says. */
export type LinkKind =
  | 'email'
  | 'phone'
  | 'handle'
  | 'reference_contact'
  | 'document'
  | 'mfa_device'
  | 'device'
  | 'address'
  | 'ip'
  | 'bssid'
  | 'bank_account'
  | 'wallet'
  | 'collector'

/**
 * Whether honest people of one home share it: `always` at home (couples, flatmates), when they `declare` that home, or `never`.
 * Household links hold no ring together alone (detection.md, "Rings").
 */
type Household = 'always' | 'declared' | 'never'

type Meaning = Readonly<{
  /** Kind of node in the graph of a ring. */
  node: 'device' | 'address' | 'account' | 'wallet' | 'network' | 'contact'
  household: Household
  /** The firm of a contractor may share it among its people: a switchboard, an account, an office. */
  firm: boolean
  /**
   * A value that more people hold is no private thing: an agency's mailbox, a switchboard, a shared desk, an operator's address. With
   * `perPeople`, one holder more for every so many people in the records, because sites grow with the firm.
   */
  most: number
  perPeople?: number
}>

/**
 * Every kind of link, with its meaning. Addresses have the highest limit: the largest laptop farm known held some 90 machines of
 * many firms (U.S. v. Chapman, 2025).
 */
export const LINK_KINDS = {
  email: { node: 'contact', household: 'declared', firm: false, most: 6 },
  phone: { node: 'contact', household: 'always', firm: true, most: 12 },
  handle: { node: 'contact', household: 'declared', firm: false, most: 6 },
  reference_contact: {
    node: 'contact',
    household: 'declared',
    firm: true,
    most: 12,
  },
  document: { node: 'contact', household: 'never', firm: false, most: 12 },
  mfa_device: { node: 'device', household: 'never', firm: false, most: 12 },
  device: { node: 'device', household: 'declared', firm: false, most: 4 },
  address: {
    node: 'address',
    household: 'always',
    firm: true,
    most: 12,
    perPeople: 4,
  },
  ip: {
    node: 'network',
    household: 'always',
    firm: true,
    most: 12,
    perPeople: 50,
  },
  bssid: { node: 'network', household: 'always', firm: true, most: 12, perPeople: 50 },
  bank_account: { node: 'account', household: 'declared', firm: true, most: 12 },
  wallet: { node: 'wallet', household: 'declared', firm: false, most: 12 },
  collector: {
    node: 'wallet',
    household: 'never',
    firm: false,
    most: 12,
  },
} as const satisfies Record<LinkKind, Meaning>

export const isLinkKind = (text: string): text is LinkKind => Object.hasOwn(LINK_KINDS, text)
