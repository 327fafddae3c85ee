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
  /** In words, for reports. */
  label: string
  /** Kind of node in the graph of a ring. */
  node: 'device' | 'address' | 'account' | 'wallet' | 'network' | 'contact'
  household: Household
  /** The firm of a contractor may share it among its people: a switchboard, an account, an office. */
  firm: boolean
}>

/** Every kind of link, with its meaning. */
export const LINK_KINDS = {
  email: { label: 'e-mail address', node: 'contact', household: 'declared', firm: false },
  phone: { label: 'telephone number', node: 'contact', household: 'always', firm: true },
  handle: { label: 'handle or page', node: 'contact', household: 'declared', firm: false },
  reference_contact: { label: 'reference contact', node: 'contact', household: 'declared', firm: true },
  document: { label: 'document number', node: 'contact', household: 'never', firm: false },
  mfa_device: { label: 'second factor', node: 'device', household: 'never', firm: false },
  device: { label: 'machine', node: 'device', household: 'declared', firm: false },
  address: { label: 'postal address', node: 'address', household: 'always', firm: true },
  ip: { label: 'home network address', node: 'network', household: 'always', firm: true },
  bssid: { label: 'access point', node: 'network', household: 'always', firm: true },
  bank_account: { label: 'bank account', node: 'account', household: 'declared', firm: true },
  wallet: { label: 'wallet', node: 'wallet', household: 'declared', firm: false },
  collector: { label: 'wallet that their wages reach', node: 'wallet', household: 'never', firm: false },
} as const satisfies Record<LinkKind, Meaning>

export const isLinkKind = (text: string): text is LinkKind => Object.hasOwn(LINK_KINDS, text)
