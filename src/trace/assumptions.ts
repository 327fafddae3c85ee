import { SWAP_CONFIDENCE } from './continuity/swap.js'
import type { Method } from './methods/method.js'
import { type Given, inferredWithClaims, type Scenario } from './scenario.js'
import { WEAK_LABEL } from './stops.js'

/**
 * What a figure rests on, in sentences for the reader: the method's own presumption and whatever the records left open. Only
 * what plays a part in this scenario is said.
 */
export function assumptionsOf(given: Given, main: Scenario, method: Method): string[] {
  const { ledger, openings, followed } = main
  const inferred = inferredWithClaims(main)
  const own = followed.find((one) => one.method === method.id)
  const flows = own?.flows ?? []
  const { failed, zero, unknownUnits, unknownAsset, nobody } = ledger.leftOut
  const all: (string | false)[] = [
    method.presumes,
    ledger.presumed &&
      'The export lacks indices within a block or transaction: a wallet is taken to receive before it pays; the other order is under "sensitivity".',
    inferred > 0 &&
      `${inferred} wallet and asset ${inferred === 1 ? 'pair pays' : 'pairs pay'} out more than the records show coming in: the least opening balance that prevents this is taken as unclaimed money before the first event.`,
    openings.gaps.length > 0 &&
      `${openings.gaps.length} stated ${openings.gaps.length === 1 ? 'balance differs' : 'balances differ'} from what the records lead to.`,
    flows.some(({ trail }) => trail.basis.includes('swap')) &&
      `Value is followed through exchanges of assets within one transaction (confidence ${SWAP_CONFIDENCE.labelled} where a pool or router is labelled, ${SWAP_CONFIDENCE.shape} by shape alone).`,
    flows.some(({ trail }) => trail.basis.includes('wrap')) &&
      'A coin and its wrapped form are the same value, one for one.',
    flows.some(({ kind }) => kind === 'exit') &&
      `A branch ends where a label of confidence ${WEAK_LABEL} or more names a service; every other wallet counts as an owner of its own.`,
    given.maxHops !== undefined && `Value is followed over ${given.maxHops} transfers after the deposit.`,
    unknownUnits > 0 &&
      `${unknownUnits} transfers have no known amount (unknown kind of token) and move nothing here.`,
    unknownAsset + nobody > 0 &&
      `${unknownAsset + nobody} transfers name no asset or no payer and are left out.`,
    failed > 0 && `${failed} failed transfers move nothing but their fees.`,
    zero > 0 && `${zero} transfers of nothing are left out.`,
  ]
  return all.filter((sentence) => sentence !== false)
}
