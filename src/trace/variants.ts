import { balancesOf } from './balance.js'
import { reachOf } from './reach.js'
import {
  type Given,
  inferredWithClaims,
  MAIN,
  type Presumptions,
  runScenario,
  type Scenario,
} from './scenario.js'

/** A presumption that was changed, in words. */
export type Variant = Readonly<{ id: string; title: string; presumed: Presumptions }>

/** A figure that depends on a presumption, in units of the deposits: as reported, and under the other presumption. */
export type Difference = Readonly<{
  variant: string
  method: string
  source: string
  asset: string
  /** held, exited, fees, dust, unresolved, `reached <address>`, or with a window `within <address>`. */
  figure: string
  reported: bigint
  other: bigint
}>

/** Which presumptions were changed, and every figure that changed with them. */
export type Sensitivity = Readonly<{
  variants: readonly Readonly<{ id: string; title: string }>[]
  differences: readonly Difference[]
}>

/** The other presumptions that can make a difference to this scenario at all. */
function variantsOf(given: Given, main: Scenario): Variant[] {
  const flows = main.followed.flatMap((followed) => followed.flows)
  const all: (Variant | false)[] = [
    main.ledger.presumed && {
      id: 'outflows-first',
      title: 'where records lack indices, a wallet pays before it receives',
      presumed: { ...MAIN, ties: 'outflows-first' },
    },
    inferredWithClaims(main) > 0 && {
      id: 'just-in-time',
      title:
        'money that the records do not show coming in appears when it is needed, not before the first event',
      presumed: { ...MAIN, openings: 'just-in-time' },
    },
    flows.some(({ trail }) => trail.basis.includes('swap')) && {
      id: 'ledger-only',
      title: 'ledger facts only: value is not followed through exchanges',
      presumed: { ...MAIN, swaps: false },
    },
    flows.some(({ kind, label }) => kind === 'exit' && label !== 'returned to its source') && {
      id: 'no-stops',
      title: 'labelled services do not end a branch',
      presumed: { ...MAIN, stops: false },
    },
    given.holders.size > 0 && {
      id: 'holders',
      title: 'wallets of one holder count as one',
      presumed: { ...MAIN, holders: true },
    },
  ]
  return all
    .filter((variant) => variant !== false)
    .filter(({ id }) => given.withoutVariants?.includes(id) !== true)
}

/**
 * Runs every variant under all methods that account for value, and lists the figures in which it differs from the main scenario. With a
 * window, in hours, figures of what arrived within it are among them.
 */
export function sensitivity(all: Given, main: Scenario, windowHours?: number): Sensitivity {
  // Reach is an upper bound as it is; how far it moves says nothing about an account.
  const given = { ...all, methods: all.methods.filter(({ conserves }) => conserves) }
  const variants = variantsOf(given, main)
  const known = new Set(given.methods.map(({ id }) => id))
  const reported = figures(
    given,
    { ...main, followed: main.followed.filter(({ method }) => known.has(method)) },
    windowHours,
  )
  const differences = variants.flatMap(({ id, presumed }) => {
    const other = figures(given, runScenario(given, presumed, main.ledger), windowHours)
    const keys = [...new Set([...reported.keys(), ...other.keys()])].sort()
    return keys.flatMap((key) => {
      const [a, b] = [reported.get(key) ?? 0n, other.get(key) ?? 0n]
      const [method = '', source = '', asset = '', figure = ''] = key.split('\t')
      return a === b ? [] : [{ variant: id, method, source, asset, figure, reported: a, other: b }]
    })
  })
  return { variants: variants.map(({ id, title }) => ({ id, title })), differences }
}

/** Every figure of a scenario by its name. */
function figures(given: Given, { followed }: Scenario, windowHours?: number): Map<string, bigint> {
  const found = new Map<string, bigint>()
  for (const one of followed) {
    for (const { method, source, asset, held, exited, fees, dust, unresolved } of balancesOf(
      one,
      given.origins,
    ))
      for (const [figure, value] of Object.entries({ held, exited, fees, dust, unresolved }))
        found.set([method, source, asset, figure].join('\t'), value)
    for (const { method, source, asset, target, within, total } of reachOf(
      one,
      given.origins,
      windowHours ?? 0,
    )) {
      found.set([method, source, asset, `reached ${target}`].join('\t'), total)
      if (windowHours !== undefined) found.set([method, source, asset, `within ${target}`].join('\t'), within)
    }
  }
  return found
}
