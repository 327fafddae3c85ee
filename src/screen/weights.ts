/**
 * Every number that decides about a match, with its reason. A result depends on these, on the tables of `names` and on nothing else.
 */
export const SCREEN_CONFIG_VERSION = '2026.3'

/** A match from this score on is an alert. Measured: see docs/methodology/screening.md. */
export const ALERT_FROM = 0.78

/** The same in mode `ofac`: OFAC names no score; 80 is where the published observations were made. */
export const OFAC_ALERT_FROM = 0.8

/** Main features compete: the strongest one is the score before qualifiers. */
export const MAIN = {
  /** An address belongs to whoever holds its key. */
  walletExact: 1,
  /** An account with the same key on another chain: who can spend there can spend here. */
  walletOtherChain: 0.97,
  /** Something beside the address must be looked at first: a contract on another chain, another form of the same bytes, a wrong checksum. */
  walletPossible: 0.85,
  /** One side lost its letter case: 34 letters agree, but base58 distinguishes cases. */
  walletLossy: 0.85,
  /** A passport, national, tax or registration number of the same country, or without a country on one side. */
  identifier: 0.97,
  /** The same digits, issued by another country: numbers repeat between countries. */
  identifierOtherCountry: 0.7,
  /** The same digits as another kind of document: numbers repeat between kinds. */
  identifierOtherKind: 0.7,
  /** Another branch of the same bank. */
  identifierBranch: 0.9,
  /** An e-mail address has one holder. */
  email: 0.97,
  /** The same mailbox when what stands behind a plus is left out: most providers deliver it there, not all. */
  emailPlus: 0.9,
  /** A domain has one registrant, but a name on it may be anybody's. */
  domain: 0.9,
  /** The domain of a listed e-mail address, asked as a domain: it may be the holder's, or that of an employer. */
  domainOfEmail: 0.85,
  /** Two e-mail addresses at one domain: colleagues at most. No alert by itself. */
  emailSameDomain: 0.7,
} as const

/** An entity that is not named itself: its score is that of its name and at most this. */
export const OWNERSHIP = {
  /** The holdings of listed persons reach the threshold. */
  owned: 1,
  /** A documented power over it, where the regime takes that for ownership. */
  controlled: 0.97,
  /** It would be owned if a holder is who the name says. */
  possible: 0.95,
  /** The share is unknown: never clear, and no more than that. */
  undetermined: 0.8,
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
  /** Numbers that stay with their holder for life (IMO, LEI, INN, OGRN), both right, and different. */
  identifierLasting: -0.2,
} as const

/** A match by an alias that its list calls weak stays below the alert by itself (OFAC FAQ 122-125). */
export const WEAK_ALIAS_CAP = ALERT_FROM - 0.02
