import type { Adapter } from './adapter.js'
import { ethereumEtl } from './chains/ethereum-etl/index.js'
import { etherscanInternal } from './chains/etherscan/internal.js'
import { etherscanNftTransfers } from './chains/etherscan/nft-transfers.js'
import { etherscanTokenTransfers } from './chains/etherscan/token-transfers.js'
import { etherscanTransactions } from './chains/etherscan/transactions.js'
import { genericTransfers } from './chains/generic/index.js'
import { openSanctions } from './lists/opensanctions/index.js'
import { ofacAdvanced } from './lists/us-ofac-advanced/index.js'
import { ofacLegacyConsolidated, ofacLegacySdn } from './lists/us-ofac-legacy/index.js'
import { bamboohr } from './records/bamboohr/index.js'
import { carrier } from './records/carrier/index.js'
import { defenderEvents } from './records/defender/events.js'
import { defenderNetworkInfo } from './records/defender/network-info.js'
import { greenhouse } from './records/greenhouse/index.js'
import { gusto } from './records/gusto/index.js'
import { intune } from './records/intune/index.js'
import { jamf } from './records/jamf/index.js'
import { labels } from './records/labels/index.js'
import { configNetworks } from './records/networks/config.js'
import { networkLists, networkTable } from './records/networks/index.js'
import { okta } from './records/okta/index.js'
import { prices } from './records/prices/index.js'

/** Every format that Bridle reads without being told. A new adapter is a folder and a line here. */
export const ADAPTERS: readonly Adapter[] = [
  // records: what the organisation's own systems export
  bamboohr,
  carrier,
  defenderEvents,
  defenderNetworkInfo,
  greenhouse,
  gusto,
  intune,
  jamf,
  labels,
  configNetworks,
  ...networkLists,
  networkTable,
  okta,
  prices,
  // lists: sanctions and other lists
  openSanctions,
  ofacAdvanced,
  ofacLegacyConsolidated,
  ofacLegacySdn,
  // chains: movements of value
  ethereumEtl,
  etherscanInternal,
  etherscanNftTransfers,
  etherscanTokenTransfers,
  etherscanTransactions,
  genericTransfers,
]
