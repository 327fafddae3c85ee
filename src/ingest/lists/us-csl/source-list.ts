import { SOURCE_LISTS } from './source-lists.data.js'

/** Abbreviation in brackets: `Entity List (EL) - Bureau of Industry and Security`, `… (NS-MBS List) - Treasury Department`; or the bare one. */
const ABBREVIATION = /\(([A-Z][A-Z-]{1,9})(?: List)?\)|^([A-Z][A-Z-]{1,9})$/

/** List id of a `source`; a list that Bridle does not know yet gets one of its own, so that nobody on it is lost. */
export function sourceList(source: string): string {
  const [, named, bare] = ABBREVIATION.exec(source) ?? []
  const abbreviation = named ?? bare
  if (abbreviation === undefined) return 'us-csl-other'
  const known = Object.hasOwn(SOURCE_LISTS, abbreviation) ? SOURCE_LISTS[abbreviation] : undefined
  return known ?? `us-csl-${abbreviation.toLowerCase()}`
}
