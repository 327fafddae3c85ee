import { resolveColumns } from '../../../ingest/records/columns.js'
import { nameColumns } from './name-columns.js'
import { PAYEE_FIELDS } from './payee-columns.js'

/**
 * Says which columns of a table of payees are asked about, and which are not looked at.
 *
 * @example chosenColumns(['Payee ID', 'First Name', 'Last Name', 'Amount']) // 'name = First Name + Last Name, id = Payee ID; not used: Amount'
 */
export function chosenColumns(header: readonly string[]): string {
  const { name: _, first_name: first, last_name: last, ...others } = resolveColumns(PAYEE_FIELDS, header)
  const parts = [first, last].filter((part) => part !== undefined)
  const names = nameColumns(header)
  const asked = [...names, ...(parts.length === 0 ? [] : [parts.join(' + ')])]
  const taken = Object.entries(others)
  const used = new Set<string>([...names, ...parts, ...taken.map(([, column]) => column)])
  const unused = header.filter((column) => !used.has(column) && column.trim() !== '')
  const each = asked.length > 1 ? ' (each that has letters is asked)' : ''
  const said = [
    ...(asked.length === 0 ? [] : [`name = ${asked.join(' and ')}${each}`]),
    ...taken.map(([field, column]) => `${field.replaceAll('_', ' ')} = ${column}`),
  ]
  return `${said.join(', ')}${unused.length === 0 ? '' : `; not used: ${unused.join(', ')}`}`
}
