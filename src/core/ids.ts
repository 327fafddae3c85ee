/**
 * How a source names a person, before the identity join: `employee:W-1042`, `candidate:17`, `application:9`,
 * `email:ann@x.example`, `serial:C02XK1`, `account:okta/00u1`, `wallet:0x…`. The join (accounts) turns it into a worker; a name alone is never a subject.
 */
export type SubjectKey =
  `${'employee' | 'candidate' | 'application' | 'email' | 'serial' | 'account' | 'wallet' | 'tracking'}:${string}`
