import type { Refused } from '../../screen/index.js'

const MEMBERS = [
  'id',
  'name',
  'schema',
  'aliases',
  'birthDate',
  'country',
  'gender',
  'identifiers',
  'wallets',
  'domains',
  'asOf',
  'unread',
] as const
type Member = (typeof MEMBERS)[number]

/** What else people call a member, without letter case and underscores. */
const SYNONYMS: Readonly<Record<string, Member>> = {
  alias: 'aliases',
  aka: 'aliases',
  dob: 'birthDate',
  dateofbirth: 'birthDate',
  identifier: 'identifiers',
  wallet: 'wallets',
  domain: 'domains',
  email: 'domains',
  emails: 'domains',
  website: 'domains',
  websites: 'domains',
}
const BY_WORD: ReadonlyMap<string, Member> = new Map([
  ...Object.entries(SYNONYMS),
  ...MEMBERS.map((member) => [member.toLowerCase(), member] as const),
])
const LISTS: ReadonlySet<Member> = new Set(['aliases', 'identifiers', 'wallets', 'domains'])
/** Unknown members that are named; a line of thousands is not to be answered with thousands. */
const MOST_NAMED = 20
const SHOWN = 80

/**
 * A query with its members under their own names: another letter case, `birth_date`, one value for a list, and the usual synonyms are taken. Every
 * other member that has a value is named in `unread`, because what it says was not compared. What is no object comes back as it is.
 */
export function membersOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const found = new Map<string, unknown>()
  const unread: Refused[] = []
  // A member under its own name goes before any other spelling of it.
  const own = ([key]: readonly [string, unknown]): number => (isMember(key) ? 0 : 1)
  for (const [key, given] of Object.entries(value).sort((a, b) => own(a) - own(b))) {
    if (given === null || given === undefined) continue
    const member = isMember(key) ? key : BY_WORD.get(key.toLowerCase().replace(/[\s_-]+/g, ''))
    const before = member === undefined ? undefined : found.get(member)
    if (member === undefined) unread.push(refused(key, 'unknown field: not compared'))
    else if (before === undefined) found.set(member, LISTS.has(member) ? listed(given) : given)
    else if (Array.isArray(before) && LISTS.has(member)) found.set(member, [...before, ...asArray(given)])
    else unread.push(refused(key, `"${member}" was given too: not compared`))
  }
  if (unread.length > 0) found.set('unread', unread.slice(0, MOST_NAMED))
  return Object.fromEntries(found)
}

const isMember = (key: string): key is Member => (MEMBERS as readonly string[]).includes(key)
const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const isOne = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
/** Text or an object that stands for a list of one; what is neither is left for the check to name. */
const listed = (value: unknown): unknown => (Array.isArray(value) || !isOne(value) ? value : [value])

/** Members that begin alike are what was meant: `walletAddress` → wallets. */
function refused(key: string, reason: string): Refused {
  const word = key.toLowerCase().replace(/[\s_-]+/g, '')
  const meant = MEMBERS.find(
    (member) =>
      member !== 'id' && member !== 'unread' && word.startsWith(member.toLowerCase().replace(/s$/, '')),
  )
  const hint = meant === undefined || !reason.startsWith('unknown') ? '' : `; did you mean "${meant}"?`
  return { field: key.slice(0, SHOWN), value: '', reason: `${reason}${hint}` }
}
