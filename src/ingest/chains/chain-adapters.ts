import type { Adapter } from '../adapter.js'
import { etherscanInternal } from './etherscan/internal.js'
import { etherscanNftTransfers } from './etherscan/nft-transfers.js'
import { etherscanTokenTransfers } from './etherscan/token-transfers.js'
import { etherscanTransactions } from './etherscan/transactions.js'
import { ethereumEtl } from './ethereum-etl/index.js'
import { genericTransfers } from './generic/index.js'

/** Every export of transfers that Bridle reads. */
export const CHAIN_ADAPTERS: readonly Adapter[] = [
  etherscanInternal,
  etherscanNftTransfers,
  etherscanTokenTransfers,
  etherscanTransactions,
  ethereumEtl,
  genericTransfers,
]
