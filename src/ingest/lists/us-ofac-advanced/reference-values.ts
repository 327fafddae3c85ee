import { attribute, type Element } from '../element.js'

/** Elements of ReferenceValueSets that the mapping looks things up in. IDs are not stable across lists; the texts are what counts. */
export const REFERENCE_ELEMENTS = [
  'AliasType',
  'AreaCode',
  'Country',
  'DetailReference',
  'FeatureType',
  'IDRegDocType',
  'List',
  'LocPartType',
  'NamePartType',
  'PartySubType',
  'PartyType',
  'RelationType',
  'SanctionsType',
  'Script',
] as const
type ReferenceName = (typeof REFERENCE_ELEMENTS)[number]

/** Look-up tables of one document. */
export class ReferenceValues {
  readonly #tables = new Map<string, Map<string, Element>>()

  /** Keeps one reference value. */
  add(element: Element): void {
    const id = attribute(element, 'ID')
    if (id === undefined) return
    const table = this.#tables.get(element.name) ?? new Map<string, Element>()
    table.set(id, element)
    this.#tables.set(element.name, table)
  }

  /** The whole reference value, or undefined for an ID that the document does not define. */
  get(name: ReferenceName, id: string | undefined): Element | undefined {
    return id === undefined ? undefined : this.#tables.get(name)?.get(id)
  }

  /** Text of a reference value; undefined when the ID or the text is missing. */
  text(name: ReferenceName, id: string | undefined): string | undefined {
    const text = this.get(name, id)?.text
    return text === '' ? undefined : text
  }
}
