import { canonicalIdentifier, type IdentifierKind } from '../../../core/identifier.js'
import type { ListIdentifier } from '../document-kind.js'
import { documentNumber } from '../document-number.js'
import { countryName } from './country-name.js'
import type { Fields, FsfItem } from './fsf-entity.js'

/** Kinds by what identificationTypeCode and its description say; the first that fits. */
const KINDS: readonly (readonly [words: RegExp, kind: IdentifierKind])[] = [
  [/passport|travel doc/i, 'passport'],
  [/\bimo\b/i, 'imo'],
  [/\bmmsi\b/i, 'mmsi'],
  [/swift|\bbic\b/i, 'swift'],
  [/fiscal|tax|\bvat\b|\binn\b/i, 'tax_id'],
  [/regist|trade lic|\blei\b|\bogrn\b|commercial/i, 'registration'],
  [
    /\bid\b|identi(?:ty|fication) card|national|\bssn\b|social sec|resid|birth cert|driv|electoral/i,
    'national_id',
  ],
]

/** What the list knows to be wrong with a document. */
const FLAGS = [
  ['knownExpired', 'known to be expired'],
  ['knownFalse', 'known to be false'],
  ['reportedLost', 'reported lost'],
  ['revokedByIssuer', 'revoked by its issuer'],
] as const

/** An identifier with the record that says so. */
export type SourcedIdentifier = Readonly<{ row: number; identifier: ListIdentifier }>

/** Documents of an entity. A number is kept whatever is wrong with the document, because it was used; the remark says what. */
export function documentsOf(items: readonly FsfItem[]): {
  identifiers: SourcedIdentifier[]
  remarks: string[]
} {
  const identifiers = new Map<string, SourcedIdentifier>()
  const remarks: string[] = []
  for (const { row, fields } of items) {
    const code = fields['identificationTypeCode'] ?? ''
    const scheme = fields['identificationTypeDescription'] ?? (code === '' ? 'Identification' : code)
    const kind = KINDS.find(([words]) => words.test(`${code} ${scheme}`))?.[1] ?? 'other'
    for (const raw of new Set([fields['number'], fields['latinNumber']])) {
      if (raw === undefined) continue
      const written = documentNumber(raw)
      const value = canonicalIdentifier(kind, written?.number ?? raw)
      const identifier = {
        kind,
        value,
        raw,
        scheme,
        country: countryName(fields) ?? written?.country ?? null,
      }
      const key = `${kind} ${value} ${scheme}`
      if (!identifiers.has(key)) identifiers.set(key, { row, identifier })
    }
    const said = aboutDocument(fields)
    if (said !== '') remarks.push(`${scheme} ${fields['number'] ?? ''}: ${said}`)
  }
  return { identifiers: [...identifiers.values()], remarks: [...new Set(remarks)] }
}

function aboutDocument(fields: Fields): string {
  const name = fields['nameOnDocument']
  return [
    ...FLAGS.flatMap(([flag, words]) => (fields[flag] === 'true' ? [words] : [])),
    ...(name === undefined ? [] : [`in the name of ${name}`]),
    ...(fields['remark'] === undefined ? [] : [fields['remark']]),
  ].join(', ')
}
