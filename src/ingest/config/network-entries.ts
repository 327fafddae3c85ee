import { expectedGot } from '../../core/errors.js'
import { parseCidr } from '../values/ip.js'
import type { ConfigProblem } from './problem.js'
import type { Config } from './schema.js'

/** The first address range that is none, or undefined. */
export function networkProblem(config: Config): ConfigProblem | undefined {
  for (const [index, text] of (config.egress ?? []).entries())
    if (parseCidr(text) === undefined)
      return {
        path: ['egress', index],
        problem: expectedGot('egress', 'an address range such as 192.0.2.0/24', text),
      }
  for (const [index, entry] of (config.networks ?? []).entries())
    if (parseCidr(entry.cidr) === undefined)
      return {
        path: ['networks', index, 'cidr'],
        problem: expectedGot('cidr', 'an address range such as 192.0.2.0/24', entry.cidr),
      }
  return undefined
}

/** Address ranges that the configuration states, `networks` before `egress`, in the order written. */
export function networkEntries(
  config: Config,
): readonly Readonly<{ cidr: string; kind: string; operator: string | null }>[] {
  return [
    ...(config.networks ?? []).map(({ cidr, kind, operator }) => ({
      cidr,
      kind,
      operator: operator ?? null,
    })),
    ...(config.egress ?? []).map((cidr) => ({ cidr, kind: 'egress', operator: null })),
  ]
}
