import { normalise } from '../../names/normalise.js'

/**
 * Key of a party that is known by its name alone. Case, punctuation and spacing do not matter; anything else makes another party, because joining
 * names that are merely alike would add up shares of strangers.
 */
export const nameKey = (name: string): string => `name:${normalise(name)}`

/** Key of a party that rows name by an id. */
export const idKey = (id: string): string => `id:${id.trim()}`
