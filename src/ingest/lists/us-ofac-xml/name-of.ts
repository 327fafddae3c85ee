import { child, type Element } from '../element.js'
import { personName } from '../us-ofac/person-name.js'

/** Name of an entry or an alias: `SURNAME, Given` where both are said, else the one; empty for none. */
export const nameOf = (element: Element): string =>
  personName(child(element, 'lastName')?.text ?? '', child(element, 'firstName')?.text ?? '')
