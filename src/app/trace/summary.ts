import { groupDigits, percent, plural, showUnits } from '../../core/format.js'
import type { AssetLine, TraceResult, WalletResult } from '../../trace/index.js'

/** A small table for a terminal: one heading, rows of texts, and which columns hold numbers. */
export type SummaryTable = Readonly<{
  heading: string
  rows: readonly (readonly string[])[]
  numbers: readonly boolean[]
}>

/** What a person should see first; everything else is in the JSON. */
export type TraceSummary = Readonly<{ tables: readonly SummaryTable[]; notes: readonly string[] }>

/** Counterparties and sources beyond this many are in the JSON only. */
const SHOWN = 10

const sum = ({ units, decimals, symbol, usd }: AssetLine): string[] => [
  `${showUnits(units, decimals)} ${symbol}`,
  usd === null ? 'no price' : `$${groupDigits(usd)}`,
]

/** The summary of a trace: per wallet what came and went, from and to whom, and per source where it is under each method. */
export function summariseTrace(result: TraceResult, notes: readonly string[]): TraceSummary {
  return {
    tables: [...result.wallets.flatMap(walletTables), ...methodTable(result), ...patternTable(result)],
    notes: [
      ...notes,
      ...result.assumptions,
      ...(result.sensitivity.differences.length === 0
        ? []
        : [
            `${result.sensitivity.differences.length} figures depend on a presumption; the JSON lists them under "sensitivity"`,
          ]),
    ],
  }
}

function walletTables({ address, label, inflow, outflow }: WalletResult): SummaryTable[] {
  const name = label === null ? address : `${address} (${label})`
  const side = (title: string, of: WalletResult['inflow'] | WalletResult['outflow']): SummaryTable => ({
    heading: `${name} ${title}`,
    rows: [
      ...of.assets.map((line) => ['in all', ...sum(line), '']),
      ...[...of.byCounterparty]
        .sort((a, b) => b.transfers - a.transfers)
        .slice(0, SHOWN)
        .map((line) => [
          line.label ?? line.address ?? line.kind,
          ...sum(line),
          plural(line.transfers, 'transfer'),
        ]),
    ],
    numbers: [false, true, true, true],
  })
  const sources: SummaryTable = {
    heading: `${name} received by source`,
    rows: inflow.bySource
      .slice(0, SHOWN * 6)
      .map((line) => [line.source, line.method, ...sum(line), `${line.share} %`]),
    numbers: [false, false, true, true, true],
  }
  return [side('received', inflow), side('sent', outflow), sources].filter(({ rows }) => rows.length > 0)
}

function methodTable({ methods, assets }: TraceResult): SummaryTable[] {
  if (methods.length === 0) return []
  const part = (units: string, traced: string): string => `${percent(BigInt(units), BigInt(traced))} %`
  const shown = new Map(assets.map((one) => [one.asset, one]))
  return [
    {
      heading: 'source, method, traced; of it held, exited, fees, dust, unresolved',
      rows: methods
        .slice(0, SHOWN * 6)
        .map(({ source, id, asset, traced, held, exited, fees, dust, unresolved }) => [
          source,
          id,
          `${showUnits(traced, shown.get(asset)?.decimals ?? null)} ${shown.get(asset)?.symbol ?? ''}`,
          ...[held, exited, fees, dust, unresolved].map((units) => part(units, traced)),
        ]),
      numbers: [false, false, true, true, true, true, true, true],
    },
  ]
}

const patternTable = ({ patterns }: TraceResult): SummaryTable[] =>
  patterns.length === 0
    ? []
    : [
        {
          heading: 'patterns',
          rows: patterns.map(({ title, finding }) => [title, finding.observed]),
          numbers: [false, false],
        },
      ]
