import type { CaseMoney } from '../../../../src/case/schema'

/** The statement of one wallet. */
export type Wallet = CaseMoney['wallets'][number]
