/** List ids of OFAC's two lists. */
export const SDN = 'us-ofac-sdn'
export const CONSOLIDATED = 'us-ofac-cons'

/** Names under which OFAC publishes the non-SDN list (cons_prim.csv, CONSOLIDATED.XML, …). */
const PUBLISHED_NAME = /(?:^|\/)(?:cons_(?:prim|alt|add|comments)|consolidated)\b[^/]*$/i

/** Programmes under which OFAC lists only persons that are not SDNs, as they occur in cons_prim.csv. */
const NON_SDN_PROGRAM = /^(?:NS-\w+|CMIC-EO13959|561-Related|FSE-\w+|13599)$/
const SECTORAL = 'RUSSIA-EO14024 UKRAINE-EO13662'

/**
 * True when a file is of the non-SDN list. Legacy CSV and XML do not say which list they are: the published name does, or an entry
 * among the first ones that has no other programmes than those of this list. `programs` are the programmes of each of these entries.
 */
export const isConsolidated = (path: string, programs: readonly (readonly string[])[]): boolean =>
  PUBLISHED_NAME.test(path) ||
  programs.some(
    (codes) =>
      (codes.length > 0 && codes.every((code) => NON_SDN_PROGRAM.test(code))) ||
      [...codes].sort().join(' ') === SECTORAL,
  )
