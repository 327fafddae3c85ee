import type { SourceRef } from '../core/evidence.js'
import type { Pattern } from './patterns/pattern.js'

/** Decimal text of base units. */
export type Units = string

export type AssetLine = Readonly<{
  asset: string
  symbol: string
  decimals: number | null
  units: Units
  usd: string | null
}>

export type CounterpartyLine = AssetLine &
  Readonly<{
    address: string | null
    kind: string
    label: string | null
    transfers: number
    rows: readonly SourceRef[]
  }>

export type SourceLine = AssetLine &
  Readonly<{ source: string; method: string; direct: Units; share: string }>

/** One side of a wallet's statement. `byMonth` in UTC. */
export type SideOfWallet = Readonly<{
  assets: readonly AssetLine[]
  byCounterparty: readonly CounterpartyLine[]
  byMonth: readonly (AssetLine & { readonly month: string })[]
  nfts: readonly Readonly<{
    asset: string
    tokenId: string
    address: string | null
    time: string | null
    tx: string
    rows: readonly SourceRef[]
  }>[]
}>

export type WalletResult = Readonly<{
  address: string
  label: string | null
  from: string | null
  to: string | null
  /** `bySource`: what of the inflow stands for deposits of each source; `unclaimed` is the rest under methods that account for value. */
  inflow: SideOfWallet & { readonly bySource: readonly SourceLine[] }
  outflow: SideOfWallet
}>

export type FlowLine = Readonly<{
  origin: string
  kind: string
  from: string | null
  to: string | null
  asset: string
  units: Units
  sourceUnits: Units
  hops: number
  time: string | null
  tx: string
  basis: string
  confidence: number
  rows: readonly SourceRef[]
}>

export type ExitLine = Readonly<{
  origin: string
  address: string | null
  label: string
  asset: string
  units: Units
  sourceUnits: Units
  time: string | null
  tx: string
  rows: readonly SourceRef[]
}>

/** One method over the deposits of one source in one asset: traced = held + exited + fees + dust + unresolved (but for poison). */
export type MethodResult = Readonly<{
  id: string
  title: string
  rule: string
  authorities: readonly string[]
  against: readonly string[]
  source: string
  asset: string
  accounting: boolean
  traced: Units
  held: Units
  exited: Units
  fees: Units
  dust: Units
  unresolved: Units
  remaining: readonly Readonly<{ address: string; asset: string; units: Units; sourceUnits: Units }>[]
  exits: readonly ExitLine[]
  flows: readonly FlowLine[]
  lost: readonly Readonly<{
    origin: string
    reason: string
    asset: string
    sourceUnits: Units
    tx: string
    rows: readonly SourceRef[]
  }>[]
  assumptions: readonly string[]
}>

/** What a wallet holds at the end of the period, and how much of it is traceable to each source under each method. */
export type ScheduleLine = AssetLine &
  Readonly<{
    wallet: string
    at: string | null
    /** Money that the records do not show coming in is needed to explain the outflows, so that the balance is a lower bound. */
    openingInferred: boolean
    traceable: readonly Readonly<{ method: string; source: string; units: Units }>[]
  }>

/** What `bridle trace --json` prints (tracing.md, "Contract"), but for the coverage of files, which the rim knows. */
export type TraceResult = Readonly<{
  wallets: readonly WalletResult[]
  methods: readonly MethodResult[]
  patterns: readonly Pattern[]
  schedule: readonly ScheduleLine[]
  sensitivity: Readonly<{
    variants: readonly Readonly<{ id: string; title: string }>[]
    differences: readonly Readonly<{
      variant: string
      method: string
      source: string
      asset: string
      figure: string
      reported: Units
      other: Units
    }>[]
  }>
  balanceGaps: readonly Readonly<{
    wallet: string
    asset: string
    time: string
    stated: Units
    computed: Units
  }>[]
  assumptions: readonly string[]
  /** Every asset that occurs, so that base units can be read: symbols are for display only. */
  assets: readonly Readonly<{ asset: string; symbol: string; decimals: number | null }>[]
}>
