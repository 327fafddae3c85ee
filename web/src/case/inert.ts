// Control characters, and the marks that turn the reading order of a line around (Trojan Source, CVE-2021-42574).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const spell = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Makes what hides in a text visible: a record of an adversary must not reorder what the reader sees. */
const inert = (text: string): string => text.replace(HIDDEN, spell)

function visit(value: unknown): unknown {
  if (typeof value === 'string') return inert(value)
  if (Array.isArray(value)) return value.map(visit)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [inert(key), visit(child)]))
  return value
}

/** The same for every text of a value. Returns a new value. */
export function inertAll<T>(value: T): T {
  return visit(value) as T
}
