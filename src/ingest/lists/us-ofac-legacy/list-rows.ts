import { scriptOf } from '../../../core/script.js'
import type { TableRow } from '../../../core/tables.js'
import type { RemarkFacts } from './remarks.js'

/** Where rows of one entity go. */
export type Owner = Readonly<{ list: string; entity: string }>

/** Rows for what remarks say beside the entity itself: weak aliases, identifiers, links. */
export function factRows(owner: Owner, facts: RemarkFacts): TableRow[] {
  return [
    ...facts.names.map(({ name, kind }): TableRow => nameRow(owner, name, kind, true)),
    ...facts.identifiers.map(
      (identifier): TableRow => ({ table: 'list_identifiers', values: { ...owner, ...identifier } }),
    ),
    ...facts.links.map(
      (target): TableRow => ({
        table: 'list_links',
        values: { ...owner, target, kind: 'linked_to', share: null, valid_from: null, valid_to: null },
      }),
    ),
  ]
}

/** One name of an entity. */
export const nameRow = (owner: Owner, name: string, kind: string, weak: boolean): TableRow => ({
  table: 'list_names',
  values: { ...owner, name, kind, weak, script: scriptOf(name) },
})
