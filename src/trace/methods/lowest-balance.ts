import { apportion, least } from '../arithmetic.js'
import { claimPool, type SplitRule } from './claim-pool.js'
import { BANCO_CAFETERO, type Method, VOIGT } from './method.js'

const othersFirst: SplitRule = (units, claims, unclaimed) => {
  const free = least(units, unclaimed)
  return { claims: apportion(units - free, claims), unclaimed: free }
}

/** Lowest intermediate balance: a claim never exceeds the lowest balance since its deposit. */
export const lowestBalance: Method = {
  id: 'lowest-balance',
  title: 'Lowest intermediate balance',
  rule:
    'Unclaimed money leaves first; any excess reduces the claims pro rata and travels with the outflow. New claimed deposits ' +
    'add claims; unclaimed deposits restore none.',
  authorities: [
    "Re Hallett's Estate (1880) 13 Ch D 696",
    'In re Dameron, 155 F.3d 718 (4th Cir. 1998)',
    `${BANCO_CAFETERO}: the drugs-in, last-out view of an account`,
  ],
  against: [VOIGT],
  presumes: 'Whoever holds money of others in a mixed account spends their own first.',
  conserves: true,
  lots: false,
  pot: () => claimPool(othersFirst),
}
