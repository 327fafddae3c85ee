import type { IdentifierKind } from '../../core/identifier.js'
import { canonicalIdentifier } from '../../core/identifier.js'
import { DOCUMENT_TYPES } from './document-types.data.js'

/** Types by their first two letters, the longest first: a list has some hundred thousand fragments, and most are none. */
const NAMES = new Map<string, string[]>()
for (const name of Object.keys(DOCUMENT_TYPES).sort((a, b) => b.length - a.length))
  NAMES.set(name.slice(0, 2), [...(NAMES.get(name.slice(0, 2)) ?? []), name])

/** Splits `Passport 109420132 (Korea, North)` into type and rest; undefined when the text starts with no known document type. */
export function splitDocumentType(text: string): { type: string; rest: string } | undefined {
  const type = NAMES.get(text.slice(0, 2))?.find(
    (name) => text.startsWith(name) && /^(?:[ :]|$)/.test(text.slice(name.length)),
  )
  if (type === undefined) return undefined
  const rest = text.slice(type.length).replace(/^[ :]+/, '')
  return rest === '' ? undefined : { type, rest }
}

/** True for a document type that the table knows; the name comes from the list, so the prototype must not answer. */
export const isDocumentType = (type: string): boolean => Object.hasOwn(DOCUMENT_TYPES, type)

/** Kind of a document: of its type, except that a value that starts with IMO is an IMO number whatever the type says. */
function documentKind(type: string, value: string): IdentifierKind {
  if (/^IMO\s*\d/.test(value)) return 'imo'
  const kind = isDocumentType(type) ? DOCUMENT_TYPES[type] : undefined
  // "Vessel Registration Identification" holds an IMO number only when it says so.
  if (kind === 'imo' || kind === undefined) return 'other'
  return kind
}

/** One identifier of a list entity as the table wants it, without list and entity. */
export type ListIdentifier = Readonly<{
  kind: IdentifierKind
  value: string
  raw: string
  scheme: string | null
  country: string | null
}>

/** An identifier of any kind but wallet, with its canonical value. */
export function listIdentifier(type: string, raw: string, country: string | null = null): ListIdentifier {
  const kind = documentKind(type, raw)
  return { kind, value: canonicalIdentifier(kind, raw), raw, scheme: type, country }
}
