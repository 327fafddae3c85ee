/**
 * Every number that decides about a match, with its reason. A result depends on these, on the tables of `names` and on nothing else.
 */
export const SCREEN_CONFIG_VERSION = '2026.1'

/** A match from this score on is an alert. Measured: see docs/methodology/screening.md. */
export const ALERT_FROM = 0.78

/** Main features compete: the strongest one is the score before qualifiers. */
export const MAIN = {
  /** An address belongs to whoever holds its key. */
  walletExact: 1,
  /** Same address on another EVM chain: the same key for accounts; a contract may belong to somebody else there (EIP-155 addresses carry no chain). */
  walletOtherChain: 0.97,
  /** One side lost its letter case: 34 letters agree, but base58 distinguishes cases. */
  walletLossy: 0.85,
  /** A passport, national, tax or registration number of the same country, or without a country on one side. */
  identifier: 0.97,
  /** The same digits, issued by another country: numbers repeat between countries. */
  identifierOtherCountry: 0.7,
  /** An e-mail address has one holder. */
  email: 0.97,
  /** A domain has one registrant, but a name on it may be anybody's. */
  domain: 0.9,
} as const

/** Qualifiers add to or take from a score that rests on the name. Missing is neutral. */
export const QUALIFIERS = {
  /** Same day of birth: about one in 25,000 persons of the same name. */
  birthSameDay: 0.06,
  /** Same year, or compatible at the precision given: a weak agreement. */
  birthCompatible: 0.02,
  /** Day and month exchanged, or one digit different: a slip is likelier than another person. */
  birthSlip: -0.03,
  /** Same year, another day: lists often know only a wrong day. */
  birthOtherDay: -0.08,
  /** Another year, one or two apart: OFAC itself lists several. */
  birthNearYear: -0.1,
  /** Another year altogether. */
  birthOtherYear: -0.3,
  /** A country in common. */
  countrySame: 0.02,
  /** Countries known on both sides and none in common: people move and have two passports. */
  countryOther: -0.05,
  /** Genders known on both sides and different. */
  genderOther: -0.2,
  /** Numbers of the same type and country, and different: people renew documents. */
  identifierOther: -0.06,
} as const

/** A match by an alias that its list calls weak stays below the alert by itself (OFAC FAQ 122-125). */
export const WEAK_ALIAS_CAP = ALERT_FROM - 0.02
