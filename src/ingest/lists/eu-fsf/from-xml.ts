import { attribute, children, type Element } from '../element.js'
import type { StreamedElement } from '../stream-elements.js'
import { type Fields, type FsfEntity, type FsfItem, GROUPS, type GroupName } from './fsf-entity.js'

/** Reads a `sanctionEntity` of the XML form 1.1. */
export function entityFromXml({ element, row }: StreamedElement): FsfEntity {
  const [subject] = children(element, 'subjectType')
  const self: Fields = {
    ...fieldsOf(element),
    subjectType: attribute(subject, 'code'),
    classificationCode: attribute(subject, 'classificationCode'),
  }
  const groups = Object.fromEntries(
    GROUPS.map((name) => [name, children(element, name).map((one) => ({ row, fields: fieldsOf(one) }))]),
  ) as Record<GroupName, FsfItem[]>
  return { row, self, ...groups }
}

/** Attributes, remarks, contacts, and the publication of the regulation that an element rests on. */
function fieldsOf(element: Element): Fields {
  const fields: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(element.attributes)) fields[name] = filled(value)
  fields['remark'] = filled(
    children(element, 'remark')
      .map(({ text }) => text)
      .join('; '),
  )
  fields['contactInfo'] = filled(
    children(element, 'contactInfo')
      .map((one) => [attribute(one, 'key'), attribute(one, 'value'), one.text].filter(Boolean).join(' '))
      .join('; '),
  )
  fields['publicationDate'] ??= attribute(children(element, 'regulationSummary')[0], 'publicationDate')
  return fields
}

function filled(text: string): string | undefined {
  if (text === '') return undefined
  const line = (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
  return line === '' ? undefined : line
}
