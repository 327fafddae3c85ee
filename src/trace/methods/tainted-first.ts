import { apportion, least, sum } from '../arithmetic.js'
import { claimPool, type SplitRule } from './claim-pool.js'
import { BANCO_CAFETERO, type Method, VOIGT } from './method.js'

const claimsFirst: SplitRule = (units, claims, _unclaimed) => {
  const claimed = least(units, sum(claims))
  return { claims: apportion(claimed, claims), unclaimed: units - claimed }
}

/** Claims leave before other money ("drugs in, first out"). */
export const taintedFirst: Method = {
  id: 'tainted-first',
  title: 'Claims leave first',
  rule: 'Claimed money leaves before other money, pro rata among the claims.',
  authorities: [`${BANCO_CAFETERO}: the government may treat what leaves as the traceable proceeds`],
  against: [VOIGT],
  presumes: 'Every payment is made out of the claims as long as there are any; what stays behind is clean.',
  conserves: true,
  lots: false,
  pot: () => claimPool(claimsFirst),
}
