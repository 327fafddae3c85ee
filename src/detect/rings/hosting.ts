import type { SourceRef } from '../../core/evidence.js'
import type { Consignee } from '../features/consignees.js'
import type { OtherHolder } from '../features/other-holders.js'
import type { Sharing } from '../features/sharing.js'
import { firstHolder } from './first-holder.js'
import type { HoldingIndex } from './holding-index.js'

/** One way in which a node hosts one persona, or is paid for it. */
export type Hosting = Readonly<{
  node: string
  label: string
  kind: 'worker' | 'address' | 'account' | 'wallet' | 'account holder'
  persona: string
  why: string
  rows: readonly SourceRef[]
  /** The node is a worker at whose own home the equipment of the persona arrived. */
  home: boolean
}>

/** What a ring offers to look for hosts in. */
export type HostingInput = Readonly<{
  sharings: readonly Sharing[]
  holdings: HoldingIndex
  consignees: readonly Consignee[]
  otherHolders: readonly OtherHolder[]
  /** Listed wallets are where the money ends, not who helps it there. */
  listed: ReadonlySet<string>
}>

const isDelivery = (use: string): boolean => use === 'delivery' || use === 'delivery-only'

/** All hostings of members of a ring. A pair that declares a common home hosts nobody: they live together. */
export function hostingsOf(members: readonly string[], input: HostingInput): Hosting[] {
  const inside = new Set(members)
  const ties = input.sharings.filter(
    ({ worker, same_home, same_firm }) => inside.has(worker) && !same_home && !same_firm,
  )
  return [
    ...ties.flatMap((tie) => atHome(tie, input.holdings)),
    ...ties.flatMap((tie) => atAddress(tie, ties, input.holdings)),
    ...ties.filter(({ value }) => !input.listed.has(value)).flatMap((tie) => paid(tie, input.holdings)),
    ...input.consignees.filter(({ worker }) => inside.has(worker)).map(consigned),
    ...input.otherHolders.filter(({ worker }) => inside.has(worker)).map(heldBy),
  ]
}

function atHome(tie: Sharing, holdings: HoldingIndex): Hosting[] {
  if (tie.kind !== 'address' || !isDelivery(tie.use) || tie.other_use !== 'home') return []
  const why = 'equipment of others was delivered to the home that this worker claims'
  return [{ ...worker(tie.other), persona: tie.worker, why, rows: rowsOf(tie, holdings), home: true }]
}

/** An address is a node of its own only when no worker claims it as a home. */
function atAddress(tie: Sharing, ties: readonly Sharing[], holdings: HoldingIndex): Hosting[] {
  if (tie.kind !== 'address' || !isDelivery(tie.use) || !isDelivery(tie.other_use)) return []
  const claimed = ties.some(
    (one) => one.kind === 'address' && one.value === tie.value && one.other_use === 'home',
  )
  if (claimed) return []
  const node = { node: `address:${tie.value}`, label: tie.value, kind: 'address' as const, home: false }
  const why = 'received equipment of several workers, none of whom claims to live there'
  return [{ ...node, persona: tie.worker, why, rows: rowsOf(tie, holdings) }]
}

function paid(tie: Sharing, holdings: HoldingIndex): Hosting[] {
  if (tie.kind === 'collector') {
    const why = 'value representing most of the wages of several workers reached it within 72 hours'
    const node = { node: `wallet:${tie.value}`, label: tie.value, kind: 'wallet' as const, home: false }
    return [{ ...node, persona: tie.worker, why, rows: rowsOf(tie, holdings) }]
  }
  if (tie.kind !== 'bank_account' && tie.kind !== 'wallet') return []
  if (firstHolder(holdings.of(tie.kind, tie.value)) !== tie.other) return []
  const why = 'wages of others go to the account or wallet that was first on record for this worker'
  return [{ ...worker(tie.other), persona: tie.worker, why, rows: rowsOf(tie, holdings), home: false }]
}

function consigned({ worker: persona, other, file, row }: Consignee): Hosting {
  const why = 'parcels for others were addressed to this worker'
  return { ...worker(other), persona, why, rows: [{ file, row }], home: false }
}

function heldBy({ worker: persona, holder, file, row }: OtherHolder): Hosting {
  const node = { node: `holder:${holder}`, label: holder, kind: 'account holder' as const, home: false }
  return {
    ...node,
    persona,
    why: 'holds the accounts to which the wages of several workers go',
    rows: [{ file, row }],
  }
}

const worker = (id: string) => ({ node: `worker:${id}`, label: id, kind: 'worker' as const })

const rowsOf = (tie: Sharing, holdings: HoldingIndex): readonly SourceRef[] =>
  holdings.rows(tie.kind, tie.value, [tie.worker, tie.other])
