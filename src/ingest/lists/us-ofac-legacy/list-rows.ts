import type { TableRow } from '../../../core/tables.js'
import { identifierRow, linkRow, nameRow, type Owner } from '../entity-rows.js'
import type { RemarkFacts } from './remarks.js'

/** A row together with the record that it cites. */
export type SourcedRow = TableRow & Readonly<{ file: string; row: number }>

/** Rows for what remarks say beside the entity itself: weak aliases, identifiers, links. */
export const factRows = (owner: Owner, facts: RemarkFacts): TableRow[] => [
  ...facts.names.map(({ name, kind }) => nameRow(owner, { name, kind, weak: true })),
  ...facts.identifiers.map((identifier) => identifierRow(owner, identifier)),
  ...facts.links.map((target) => linkedTo(owner, target)),
]

/** An untyped link to a name. */
export const linkedTo = (owner: Owner, target: string): TableRow =>
  linkRow(owner, { target, kind: 'linked_to' })
