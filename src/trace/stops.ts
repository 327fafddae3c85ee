import type { RowOf } from '../core/tables.js'

/** A row of table `labels` as the engine reads it. */
export type Label = Pick<
  RowOf<'labels'>,
  'chain' | 'address' | 'label' | 'category' | 'origin' | 'confidence'
>

/** What an address is called, and whether it is a service that many people share. */
export type Named = Readonly<{
  label: string
  category: string
  origin: string | undefined
  confidence: number | undefined
}>

/**
 * Categories whose holder keeps the money of many customers in one pot, so that no accounting through the wallet says whose money
 * left. Lower case; the words are those of bridle's own labels and of the taxonomies behind TagPacks (INTERPOL dark-web and
 * virtual-assets taxonomy). `payroll`, `collector` and `sanctioned` are owners like any other.
 */
const SERVICES: readonly string[] = [
  'exchange',
  'hosted_wallet',
  'custodian',
  'broker',
  'otc',
  'mixer',
  'mixing_service',
  'coinjoin',
  'bridge',
  'defi_bridge',
  'casino',
  'gambling',
  'marketplace',
  'payment_processor',
  'payment',
  'service',
  'lending',
  'defi',
  'defi_lending',
  'swap',
  'dex',
  'defi_dex',
  'pool',
  'router',
]

/** Services that exchange one asset for another within a transaction. */
const SWAPS: readonly string[] = ['swap', 'dex', 'defi_dex', 'pool', 'router']

/** Labels below this confidence name an address but stop nothing (tracing.md: a weak label does not stop a trace). */
export const WEAK_LABEL = 0.5

/** The names of addresses, looked up by chain. */
export type Names = Readonly<{
  /** The most confident name; undefined when nobody names it. */
  nameOf(chain: string, address: string): Named | undefined
  /** The service that ends a branch here; undefined for an ordinary owner. */
  serviceAt(chain: string, address: string): Named | undefined
  /** Whether the address is a pool or router: never a wallet. */
  isSwap(chain: string, address: string): boolean
}>

const normal = (category: string): string =>
  category
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** Looks names up. A label without chain holds on every chain; one without confidence counts as the source's own word. */
export function namesOf(labels: readonly Label[]): Names {
  const byPlace = new Map<string, Named[]>()
  for (const { chain, address, label, category, origin, confidence } of labels) {
    if (address === null) continue
    const named: Named = {
      label: label ?? category ?? '',
      category: normal(category ?? ''),
      origin: origin ?? undefined,
      confidence: confidence ?? undefined,
    }
    const key = `${chain ?? '*'} ${address}`
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [named])
    else known.push(named)
  }
  for (const named of byPlace.values()) named.sort(byConfidence)
  const all = (chain: string, address: string): Named[] => [
    ...(byPlace.get(`${chain} ${address}`) ?? []),
    ...(byPlace.get(`* ${address}`) ?? []),
  ]
  const strong = (chain: string, address: string, among: readonly string[]): Named | undefined =>
    all(chain, address).find(
      ({ category, confidence }) => among.includes(category) && (confidence ?? 1) >= WEAK_LABEL,
    )
  return {
    nameOf: (chain, address) => all(chain, address).sort(byConfidence)[0],
    serviceAt: (chain, address) => strong(chain, address, SERVICES),
    isSwap: (chain, address) => strong(chain, address, SWAPS) !== undefined,
  }
}

const byConfidence = (a: Named, b: Named): number =>
  (b.confidence ?? 1) - (a.confidence ?? 1) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
