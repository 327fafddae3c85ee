import { scriptOf } from '../../../core/script.js'
import { all, attribute, children, type Element } from '../element.js'
import { personName } from '../us-ofac/person-name.js'
import type { ReferenceValues } from './reference-values.js'

/** One name of a party. */
export type PartyName = Readonly<{
  name: string
  kind: string
  weak: boolean
  script: string
  primary: boolean
}>

const KINDS = new Map(
  Object.entries({
    'A.K.A.': 'aka',
    'F.K.A.': 'fka',
    'N.K.A.': 'nka',
    Name: 'aka',
  }),
)
const FAMILY = new Set(['Last Name', 'Maiden Name', 'Matronymic'])
const WHOLE = new Set(['Entity Name', 'Vessel Name', 'Aircraft Name'])

/** Names of a profile in document order: every alias in every script, with its type and quality. */
export function namesOf(profile: Element, values: ReferenceValues): PartyName[] {
  return children(profile, 'Identity').flatMap((identity) => {
    const groups = new Map(
      all(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup').map((group) => [
        attribute(group, 'ID'),
        values.text('NamePartType', attribute(group, 'NamePartTypeID')),
      ]),
    )
    const mainIdentity = attribute(identity, 'Primary') !== 'false'
    return children(identity, 'Alias').flatMap((alias) => {
      const primary = mainIdentity && attribute(alias, 'Primary') === 'true'
      const type = values.text('AliasType', attribute(alias, 'AliasTypeID')) ?? 'A.K.A.'
      const weak = attribute(alias, 'LowQuality') === 'true'
      const kind = primary ? 'primary' : (KINDS.get(type) ?? 'aka')
      return children(alias, 'DocumentedName').flatMap((documented): PartyName[] => {
        const parts = all(documented, 'DocumentedNamePart', 'NamePartValue')
        const name = compose(parts, groups)
        if (name === '') return []
        const script = values.get('Script', attribute(parts[0], 'ScriptID'))
        return [{ name, kind, weak, script: attribute(script, 'ScriptCode') ?? scriptOf(name), primary }]
      })
    })
  })
}

/**
 * A name out of its parts. Latin names of persons are written `SURNAME, Given` as in the legacy files; others in the order of the
 * document, Hangul and Han without blanks.
 */
function compose(
  parts: readonly Element[],
  groups: ReadonlyMap<string | undefined, string | undefined>,
): string {
  const typed = parts
    .filter((part) => part.text !== '')
    .map((part) => ({ text: part.text, type: groups.get(attribute(part, 'NamePartGroupID')) }))
  const plain = typed.map(({ text }) => text)
  const sample = plain.join('')
  if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(sample)) {
    const inOrder = [...typed].sort((a, b) => Number(isFamily(b.type)) - Number(isFamily(a.type)))
    return inOrder.map(({ text }) => text).join('')
  }
  const family = typed.filter(({ type }) => isFamily(type)).map(({ text }) => text)
  const given = typed.filter(({ type }) => !isFamily(type)).map(({ text }) => text)
  const person = typed.some(({ type }) => type !== undefined && !WHOLE.has(type))
  if (!person || family.length === 0 || given.length === 0) return plain.join(' ')
  const latin = /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(sample)
  return latin ? personName(family.join(' '), given.join(' ')) : `${family.join(' ')} ${given.join(' ')}`
}

const isFamily = (type: string | undefined): boolean => type !== undefined && FAMILY.has(type)
