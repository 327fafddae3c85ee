/** Relation types of OFAC by the word that `list_links` uses; others keep their published name. From [relation] To. */
const KINDS: Readonly<Record<string, string>> = {
  'Owned or Controlled By': 'owned_by',
  'Leader or official of': 'leader_of',
  'Acting for or on behalf of': 'acting_for',
  'Providing support to': 'supports',
  'Family member of': 'family',
  'Associate Of': 'associate_of',
  'Principal Executive Officer': 'executive_of',
  'Property in the interest of': 'property_of',
}

/** Kind of a relation; `former_` before it when the list says that it has ended. */
export function relationKind(type: string | undefined, former: boolean): string {
  const found = Object.entries(KINDS).find(([name]) => name.toLowerCase() === type?.toLowerCase())?.[1]
  return `${former ? 'former_' : ''}${found ?? type ?? 'linked_to'}`
}
