import type { Mapped } from '../../adapter.js'
import { entityRows, type ListName } from '../entity-rows.js'
import { walletIdentifier } from '../wallet-identifier.js'

/** Holder of a wallet, as far as a list of addresses says it. */
type Holder = Readonly<{
  list: string
  entity: string
  schema: string
  names: readonly ListName[]
  programs: readonly string[]
  published: string | null
}>

/** Rows of one holder and one address; an address of nobody is an entity of its own, called by the address. */
export function walletEntity(raw: string, asset: string | null, holder: Partial<Holder>): Mapped {
  const wallet = walletIdentifier(asset ?? '', raw)
  return {
    rows: entityRows({
      list: holder.list ?? ADDRESS_LISTS,
      entity: holder.entity ?? wallet.value,
      schema: holder.schema ?? 'CryptoWallet',
      caption: holder.names?.[0]?.name ?? raw,
      names: holder.names ?? [],
      programs: holder.programs ?? [],
      listedOn: null,
      published: holder.published ?? null,
      births: [],
      countries: [],
      identifiers: [{ ...wallet, scheme: asset }],
      addresses: [],
      links: [],
      remarks: [],
    }),
  }
}

/** List id of bare addresses; of addresses with their holders. */
const ADDRESS_LISTS = 'us-ofac-address-lists'
export const ADDRESSES = 'us-ofac-addresses'
