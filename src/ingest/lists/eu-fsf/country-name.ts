import type { Fields } from './fsf-entity.js'

/** The country of an element as published; undefined for the "00" and "UNKNOWN" with which the list says that it knows none. */
export function countryName(fields: Fields): string | undefined {
  const [code, name] = [fields['countryIso2Code'], fields['countryDescription']]
  if (name !== undefined && !/^unknown$/i.test(name)) return name
  return code === undefined || code === '00' ? undefined : code
}
