import type { ListTables } from '../../core/list-tables.js'

/** Data sets of OpenSanctions that are a list of which some regime speaks, under the ids that Bridle has for those lists. */
const LIST_OF_DATASET: Readonly<Record<string, string>> = {
  us_ofac_sdn: 'us-ofac-sdn',
  us_ofac_cons: 'us-ofac-cons',
  us_trade_csl: 'us-csl',
  eu_fsf: 'eu-fsf',
  eu_sanctions_map: 'eu-fsf',
  eu_journal_sanctions: 'eu-fsf',
  gb_hmt_sanctions: 'uk-sanctions',
  gb_fcdo_sanctions: 'uk-sanctions',
  un_sc_sanctions: 'un-sc',
}

const listed = (remarks: string, label: string): string[] =>
  new RegExp(`(?:^|; )${label}: ([^;]*)`).exec(remarks)?.[1]?.split(', ') ?? []

/**
 * Lists to which a FollowTheMoney entity belongs, by id. It is listed when one of its data sets is a list, when a topic says so, or when
 * nothing says otherwise; companies that a data set of sanctions holds only because somebody owns them are not listed themselves.
 */
export function listsOfFtm({
  list_entities,
}: Pick<ListTables, 'list_entities'>): Map<string, readonly string[]> {
  return new Map(
    list_entities.flatMap(({ entity, remarks, programs }) => {
      const text = remarks ?? ''
      const [datasets, topics] = [listed(text, 'Datasets'), listed(text, 'Topics')]
      const lists = [
        ...new Set(
          datasets.flatMap((name) =>
            Object.hasOwn(LIST_OF_DATASET, name) ? (LIST_OF_DATASET[name] ?? []) : [],
          ),
        ),
      ]
      const isSanctioned =
        topics.some((topic) => /^sanction(?:\.|$)/.test(topic)) || (programs?.length ?? 0) > 0
      const isListed = isSanctioned || (topics.length === 0 && datasets.length === 0)
      // A data set that is a list also holds the relatives and companies of those whom it lists; topics tell them apart.
      if (lists.length > 0 && (isSanctioned || topics.length === 0)) return [[entity ?? '', lists] as const]
      return [[entity ?? '', isListed ? ['opensanctions'] : []] as const]
    }),
  )
}
