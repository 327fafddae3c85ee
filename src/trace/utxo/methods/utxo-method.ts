import type { Method } from '../../methods/method.js'

/** Where value of a transaction goes: an output, or the fee. `isChange` where the output is identified as going back to who pays. */
export type Target = Readonly<{ kind: 'output' | 'fee'; vout: number; units: bigint; isChange: boolean }>

/** Whether the change of a transaction is identified. `none`: there is nothing to identify, as in a transaction with one output. */
export type ChangeState = 'identified' | 'none' | 'unknown'

/**
 * An accounting method on a chain of unspent outputs. A transaction is a pot of its own: its inputs are the deposits in their order, its outputs and
 * its fee the withdrawals. `pot` says which money leaves at each withdrawal, `order` in which order the withdrawals are made.
 */
export type UtxoMethod = Readonly<{
  id: string
  title: string
  rule: string
  authorities: readonly string[]
  against: readonly string[]
  presumes: string
  conserves: boolean
  lots: boolean
  pot: Method['pot']
  /** Whether the order depends on which output is the change. */
  usesChange: boolean
  /** `targets` in the order in which they leave, the fee where the convention puts it; undefined: not computable. */
  order(targets: readonly Target[], change: ChangeState): readonly Target[] | undefined
}>

/** As the transaction lists them. */
export const asListed: UtxoMethod['order'] = (targets) => targets

/** Payments and fee leave before the change; as listed where none is identified. */
export const changeLast = (targets: readonly Target[]): Target[] => [
  ...targets.filter(({ isChange }) => !isChange),
  ...targets.filter(({ isChange }) => isChange),
]

/** What an account rule needs to become the rule of a transaction. */
export const onTransactions = (
  method: Method,
  own: Pick<UtxoMethod, 'rule' | 'presumes' | 'usesChange' | 'order'> & Partial<UtxoMethod>,
): UtxoMethod => ({ ...method, ...own })
