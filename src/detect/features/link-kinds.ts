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

type Meaning = Readonly<{
  /** In words, for reports. */
  label: string
  /** Kind of node in the graph of a ring. */
  node: 'device' | 'address' | 'account' | 'wallet' | 'network' | 'contact'
  /** Honest couples and flatmates share it; such links hold no ring together alone (detection.md, "Rings"). */
  household: boolean
  /** The firm of a contractor may share it among its people: a switchboard, an account, an office. */
  firm: boolean
}>

/** Every kind of link, with its meaning. A bank account or wallet of people who declare one home is a joint account, thus household. */
export const LINK_KINDS = {
  email: { label: 'e-mail address', node: 'contact', household: false, firm: false },
  phone: { label: 'telephone number', node: 'contact', household: true, firm: true },
  handle: { label: 'handle or page', node: 'contact', household: false, firm: false },
  reference_contact: { label: 'reference contact', node: 'contact', household: false, firm: true },
  document: { label: 'document number', node: 'contact', household: false, firm: false },
  mfa_device: { label: 'second factor', node: 'device', household: false, firm: false },
  device: { label: 'machine', node: 'device', household: false, firm: false },
  address: { label: 'postal address', node: 'address', household: true, firm: true },
  ip: { label: 'home network address', node: 'network', household: true, firm: true },
  bssid: { label: 'access point', node: 'network', household: true, firm: true },
  bank_account: { label: 'bank account', node: 'account', household: false, firm: true },
  wallet: { label: 'wallet', node: 'wallet', household: false, firm: false },
  collector: { label: 'wallet that their wages reach', node: 'wallet', household: false, firm: false },
} as const satisfies Record<LinkKind, Meaning>

/** Accounts and wallets become household kinds when their holders declare a common home. */
export const isMoney = (kind: LinkKind): boolean => kind === 'bank_account' || kind === 'wallet'

export const isLinkKind = (text: string): text is LinkKind => Object.hasOwn(LINK_KINDS, text)
