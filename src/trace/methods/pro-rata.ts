import { apportion } from '../arithmetic.js'
import { claimPool, type SplitRule } from './claim-pool.js'
import { BANCO_CAFETERO, type Method, VOIGT } from './method.js'

/** The unclaimed money stands last: in a tie of remainders it gives way to every origin. */
const everyone: SplitRule = (units, claims, unclaimed) => {
  const shares = apportion(units, [...claims, unclaimed])
  return { claims: shares.slice(0, -1), unclaimed: shares.at(-1) ?? 0n }
}

/** Averaging: every outflow carries every origin in proportion. */
export const proRata: Method = {
  id: 'pro-rata',
  title: 'Pro rata (averaging)',
  rule:
    'Each outflow carries floor(amount × origin ÷ balance) of every origin; units left over by rounding go to the largest ' +
    'remainders, ties by origin, never more than the origin holds.',
  authorities: [`${BANCO_CAFETERO}: averaging discussed as one of the accounting approaches`],
  against: [VOIGT],
  presumes: 'Money mixed in one wallet cannot be told apart, so that every payment is a sample of it.',
  conserves: true,
  lots: false,
  pot: () => claimPool(everyone),
}
