import type { Adapter } from './adapter.js'
import { bitcoinBlocks } from './chains/bitcoin-blocks/index.js'
import { bitcoinCore } from './chains/bitcoin-core/index.js'
import { ethereumEtl } from './chains/ethereum-etl/index.js'
import { etherscanInternal } from './chains/etherscan/internal.js'
import { etherscanNftTransfers } from './chains/etherscan/nft-transfers.js'
import { etherscanTokenTransfers } from './chains/etherscan/token-transfers.js'
import { etherscanTransactions } from './chains/etherscan/transactions.js'
import { genericTransfers } from './chains/generic/index.js'
import { euFsfCsv, euFsfXml } from './lists/eu-fsf/index.js'
import { euJournal } from './lists/eu-journal/index.js'
import { openSanctions, ownFtm } from './lists/opensanctions/index.js'
import { openSanctionsNames } from './lists/opensanctions-names/index.js'
import { openSanctionsTargets } from './lists/opensanctions-targets/index.js'
import { ownList } from './lists/own/index.js'
import { senzing } from './lists/senzing/index.js'
import { ukOfsi } from './lists/uk-ofsi/index.js'
import { ukSanctions } from './lists/uk-sanctions/index.js'
import { deniedPersons } from './lists/us-bis-dpl/index.js'
import { consolidatedScreening } from './lists/us-csl/index.js'
import { ofacAddressLists } from './lists/us-ofac-addresses/address-lists.js'
import { ofacAddresses } from './lists/us-ofac-addresses/addresses.js'
import { unSecurityCouncil } from './lists/un-sc/index.js'
import { ofacAdvanced } from './lists/us-ofac-advanced/index.js'
import { ofacLegacyConsolidated, ofacLegacySdn } from './lists/us-ofac-legacy/index.js'
import { ofacXmlConsolidated, ofacXmlSdn } from './lists/us-ofac-xml/index.js'
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
  euFsfCsv,
  euFsfXml,
  euJournal,
  openSanctions,
  openSanctionsNames,
  openSanctionsTargets,
  ownFtm,
  ownList,
  senzing,
  ukOfsi,
  ukSanctions,
  deniedPersons,
  consolidatedScreening,
  ofacAddressLists,
  ofacAddresses,
  ofacAdvanced,
  ofacLegacyConsolidated,
  ofacLegacySdn,
  ofacXmlConsolidated,
  ofacXmlSdn,
  unSecurityCouncil,
  // chains: movements of value
  bitcoinBlocks,
  bitcoinCore,
  ethereumEtl,
  etherscanInternal,
  etherscanNftTransfers,
  etherscanTokenTransfers,
  etherscanTransactions,
  genericTransfers,
]
