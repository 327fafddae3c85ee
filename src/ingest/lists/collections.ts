import { SOURCE_LISTS } from './us-csl/source-lists.data.js'

/** The U.S. Consolidated Screening List: one publication that holds the lists of three departments. */
const SCREENING_LIST = 'us-csl'
const PARTS = new Set(Object.values(SOURCE_LISTS))

/** Id of the publication that an adapter reads, where one publication holds several lists; undefined for other adapters. */
export const collectionRead = (adapter: string | null): string | undefined =>
  adapter === `lists/${SCREENING_LIST}` ? SCREENING_LIST : undefined

/** Whether an id is that of a publication that holds several lists, each under an id of its own. */
export const isCollection = (id: string): boolean => id === SCREENING_LIST

/** Id of the publication that holds a list among others (`us-csl` for `us-bis-entity-list`); undefined for a list that comes alone. */
export const collectionOf = (list: string): string | undefined =>
  PARTS.has(list) || list.startsWith(`${SCREENING_LIST}-`) ? SCREENING_LIST : undefined
