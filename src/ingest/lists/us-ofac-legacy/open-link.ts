import type { RowOf } from '../../../core/tables.js'
import { CONSOLIDATED, SDN } from '../us-ofac/which-list.js'
import { linkedTo, type SourcedRow } from './list-rows.js'

/** Ends of names that hardly ever go without their full stop: initials, as in S.A. and C.V. */
const INITIALS = /(?:^|[\s,.&(])(?:[A-Z]\.)+[A-Z]$/

/**
 * The name of a link that ends a remark, without full stop. There the full stop of a name and that of the remark are one: `Linked To: A LTD.`
 * names `A LTD` or `A LTD.`, and only the names of the whole list decide.
 */
export const openLink = (remark: string): string | undefined =>
  /(?:^|; )Linked To: ([^;]*)\.$/.exec(remark)?.[1]

/**
 * Links that were left open, each to the name that the list has; where it has none or both, initials keep the full stop. Of an entity whose
 * remark goes on elsewhere the last row counts.
 */
export function closeLinks(entities: readonly RowOf<'list_entities'>[]): SourcedRow[] {
  const captions = new Set(entities.map(({ list, caption }) => `${list}\0${caption}`))
  const last = new Map(entities.map((entity) => [`${entity.list}\0${entity.entity}`, entity]))
  return [...last.values()].flatMap(({ list, entity, remarks, file, row }) => {
    if ((list !== SDN && list !== CONSOLIDATED) || entity === null || remarks === null) return []
    const name = openLink(remarks)
    if (name === undefined) return []
    const [plain, stopped] = [captions.has(`${list}\0${name}`), captions.has(`${list}\0${name}.`)]
    const target = plain !== stopped ? (plain ? name : `${name}.`) : INITIALS.test(name) ? `${name}.` : name
    return [{ ...linkedTo({ list, entity }, target), file: file ?? '', row: row ?? 0 }]
  })
}
