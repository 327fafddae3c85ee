import type { Cause } from '../../core/finding.js'
import type { Source } from '../signal.js'

/**
 * All weights besides those of the signals themselves. They are judgements of experts, in bits (log₂ likelihood ratios), written down so
 * that they can be attacked; none is a measured frequency. detection.md, "Weighing", has the formula.
 */
type Capped = Readonly<{ bits: number; why: string }>

/** Signals of one cause are not independent: together they never say more than this. */
export const CAUSE_CAPS = {
  relocation: {
    bits: 5,
    why: 'one undisclosed move fires sign-in, device, code and shipping signals alike; moves are common',
  },
  anonymiser: { bits: 3, why: 'one remote worker in ten uses a commercial VPN at times' },
  household: { bits: 5, why: 'colleagues who live or sit together share everything at home' },
  'second-job': { bits: 3, why: 'idle-time tools and second jobs are a breach of contract at most' },
  'it-work': { bits: 4, why: 'developers and administrators install remote tools and clone everything' },
  'remote-control': {
    bits: 9,
    why: 'hardware that lets somebody else work on a company laptop is rare among honest staff',
  },
  identity: {
    bits: 10,
    why: 'invented references, borrowed documents and parcels to strangers rarely have one common honest reason',
  },
  money: {
    bits: 10,
    why: 'wages that several strangers pool, or that reach a listed wallet, rarely have an honest reason',
  },
} as const satisfies Record<Cause, Capped>

/** How much one kind of record can say within one cause, however loud its signal. */
export const SOURCE_CAPS = {
  hr: { bits: 6, why: 'entered by hand, by the person or by HR' },
  identity: { bits: 8, why: 'documents and second factors are bound to one person on purpose' },
  reference: { bits: 5, why: 'named by the candidate; firms are young, managers are shared' },
  shipping: { bits: 6, why: 'signed for on the day, but parcels go to relatives and depots' },
  device: { bits: 9, why: 'recorded by the machine itself' },
  'sign-in': {
    bits: 3,
    why: 'place and time of a sign-in rest on an estimate of where a network address is',
  },
  code: { bits: 3, why: 'offsets and authors are set by the writer' },
  payroll: { bits: 8, why: 'recorded by those who pay' },
  chain: { bits: 9, why: 'public ledger, exact, but who holds a wallet is inferred' },
  screening: { bits: 9, why: 'published by a government, corroborated by more than a name' },
} as const satisfies Record<Source, Capped>

/** Evidence that a person is who they say, summed, takes away at most so much: a stand-in can come to an office once. */
export const NEGATIVE_CAP: Capped = { bits: 8, why: 'identity lending has been seen in person too' }

/** An honest circumstance, the causes that it would explain, and how rare it is: bits = −log₂ of its share among honest remote workers. */
export type Circumstance = Readonly<{
  id: string
  text: string
  explains: readonly Cause[]
  /** Explains this cause only where all that is known of it comes from this source. */
  explainsFrom?: Readonly<{ cause: Cause; source: Source }>
  bits: number
  /** Rare circumstances do not coincide: at most one of them is assumed for one person. */
  rare: boolean
  why: string
}>

export const CIRCUMSTANCES: readonly Circumstance[] = [
  {
    id: 'privacy-vpn',
    text: 'uses a VPN for privacy',
    explains: ['anonymiser'],
    bits: 2,
    rare: false,
    why: 'one in four has one and uses it now and then at work',
  },
  {
    id: 'moved-or-travelling',
    text: 'moved, or works from elsewhere, without telling HR',
    explains: ['relocation'],
    bits: 3,
    rare: false,
    why: 'one in eight in any year',
  },
  {
    id: 'shares-home-or-desk',
    text: 'lives or sits with a colleague',
    explains: ['household'],
    bits: 4,
    rare: false,
    why: 'one in sixteen: couples, flatmates, siblings, co-working',
  },
  {
    id: 'idle-or-second-job',
    text: 'keeps the machine awake, or has a second job',
    explains: ['second-job'],
    bits: 2,
    rare: false,
    why: 'one in four, by surveys of remote staff on idle-time tools',
  },
  {
    id: 'works-in-it',
    text: 'administers machines or supports users',
    explains: ['it-work'],
    bits: 3,
    rare: false,
    why: 'one in eight at a technical firm',
  },
  {
    id: 'home-laboratory',
    text: 'runs remote-control hardware of their own, at a home laboratory or for two employers',
    explains: ['remote-control', 'it-work', 'second-job'],
    bits: 8,
    rare: true,
    why: 'one in 256 would connect it to the laptop of the firm',
  },
  {
    id: 'assistive-control',
    text: 'works by assistive remote control',
    explains: ['remote-control'],
    bits: 7,
    rare: true,
    why: 'one in 128 needs it, and the employer usually knows',
  },
  {
    id: 'mixed-up-records',
    text: 'receives things elsewhere, changed name or has records mixed up with those of another',
    explains: ['identity'],
    bits: 7,
    rare: true,
    why: 'address confidentiality, relatives, depots, shared referees and typing errors together: one in 128',
  },
  {
    id: 'family-mailbox',
    text: 'shares home and mailbox with somebody who works or applied here',
    explains: ['household'],
    explainsFrom: { cause: 'identity', source: 'hr' },
    bits: 7,
    rare: true,
    why: 'one in sixteen shares a home with a colleague, and one such home in eight has one mailbox or page for both: one in 128. Mailboxes are personal, so a shared home alone does not explain one',
  },
  {
    id: 'paid-through-others',
    text: 'is paid through an agent, a contractor firm or a relative',
    explains: ['money'],
    bits: 7,
    rare: true,
    why: 'known to payroll in most cases; one in 128 is not',
  },
]

/** Tiers. Scores are posterior bits: 0 is even odds, −10 one in a thousand. */
export const TIERS = {
  investigate: {
    least: 3,
    why: 'eight to one; and at least two causes, one of them remote control, identity or money',
    /** So much of one weighty cause must be left: a shared referee (2), a colleague's desk (3) or a spouse's account (3) is an ordinary habit. */
    weighty: 4,
  },
  review: { least: -3, why: 'one in nine: seven unexplained bits, worth an hour of a reviewer' },
} as const

/** Causes without which nobody is to be investigated: the others have innocent explanations that are everywhere. */
export const WEIGHTY: readonly Cause[] = ['remote-control', 'identity', 'money']
