import { expectedGot } from '../../../core/errors.js'
import type { Mapped, StreamedRecord } from '../../adapter.js'
import { child, type Element } from '../element.js'
import { malformedList } from '../malformed-list.js'
import { streamElements } from '../stream-elements.js'
import type { Fact } from './fact.js'
import { detailRows, entityRow, rowKey } from './fact-rows.js'
import { type Field, FIELDS } from './fields.js'
import { ukDay } from './uk-date.js'

const WANTED = {
  root: 'Designations',
  records: new Set(['Designation']),
  others: new Set(['DateGenerated']),
}

/** Reads UK-Sanctions-List.xml; each Designation is one record. Throws E_LIST_MALFORMED as {@link streamElements}, and for a list without any. */
export async function* readXml(
  chunks: AsyncIterable<string>,
  list: string,
): AsyncGenerator<readonly StreamedRecord[]> {
  let published: string | null = null
  let records = 0
  for await (const elements of streamElements(chunks, WANTED)) {
    const ready: StreamedRecord[] = []
    for (const { element, source, row } of elements) {
      if (element.name === 'DateGenerated') {
        published ??= ukDay(element.text) ?? null
        continue
      }
      records++
      ready.push({ row, text: source, mapped: mapDesignation(element, list, published) })
    }
    if (ready.length > 0) yield ready
  }
  if (records === 0) throw malformedList('it has no designations', 0)
}

function mapDesignation(designation: Element, list: string, published: string | null): Mapped {
  const entity = child(designation, 'UniqueID')?.text ?? ''
  if (entity === '') return { rejected: expectedGot('UniqueID', 'the id of the designation', '') }
  const facts = factsOfElement(designation)
  const listing = { list, entity, published }
  const made = entityRow(listing, facts)
  if (made === undefined) return { rejected: expectedGot('Names', 'a name', entity) }
  return { rows: [made, ...new Map(detailRows(listing, facts).map((row) => [rowKey(row), row])).values()] }
}

/** Facts of a designation in the order of {@link FIELDS}, whatever the order of its elements. */
function factsOfElement(designation: Element): Fact[] {
  const found: (readonly Fact[])[][] = []
  collect(designation, PLAN, found)
  return found.flat(2)
}

/** The paths of all fields as a tree of element names: every element is looked at once. */
type Plan = { fields: number[]; children: Map<string, Plan> }

const PLAN: Plan = { fields: [], children: new Map() }
for (const [index, { path }] of FIELDS.entries()) {
  let plan = PLAN
  for (const name of path) {
    const next: Plan = plan.children.get(name) ?? { fields: [], children: new Map() }
    plan.children.set(name, next)
    plan = next
  }
  plan.fields.push(index)
}

function collect(element: Element, plan: Plan, found: (readonly Fact[])[][]): void {
  for (const index of plan.fields) {
    const facts = factsOfField(FIELDS[index], element)
    const before = found[index]
    if (before === undefined) found[index] = [facts]
    else before.push(facts)
  }
  if (plan.children.size === 0) return
  for (const inner of element.children) {
    const next = plan.children.get(inner.name) ?? plan.children.get('*')
    if (next !== undefined) collect(inner, next, found)
  }
}

function factsOfField(field: Field | undefined, element: Element): readonly Fact[] {
  if (field === undefined) return []
  return field.make(
    ...field.parts.map(([name]) => (name === '' ? element.text : (child(element, name)?.text ?? ''))),
  )
}
