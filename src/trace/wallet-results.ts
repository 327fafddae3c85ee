import { percent } from '../core/format.js'
import type { AssetInfo } from './ledger/build-ledger.js'
import { isoTime } from './ledger/time.js'
import type { AssetLine, SideOfWallet, SourceLine, WalletResult } from './result.js'
import type { Given, Scenario } from './scenario.js'
import { type SourceShare, sharesOfInflow } from './sources.js'
import { type AssetSum, type Direction, type Period, type Statement, statementOf } from './statement.js'
import { dollars } from './valuation.js'

/** An amount as results show it. */
export function assetLine(
  assets: ReadonlyMap<string, AssetInfo>,
  asset: string,
  units: bigint,
  usd: bigint | undefined,
): AssetLine {
  const { symbol = '', decimals } = assets.get(asset) ?? {}
  return {
    asset,
    symbol,
    decimals: decimals ?? null,
    units: units.toString(),
    usd: usd === undefined ? null : dollars(usd),
  }
}

/** The statement of a wallet for a period with the sources of its inflow under every method. */
export function walletResult(given: Given, main: Scenario, wallet: string, period: Period): WalletResult {
  const { ledger } = main
  const statement = statementOf(ledger, wallet, period, given.names, given.valuation)
  const line = (sum: AssetSum): AssetLine => assetLine(ledger.assets, sum.asset, sum.units, sum.usd)
  const side = (direction: Direction): SideOfWallet => ({
    assets: (direction === 'in' ? statement.inflow : statement.outflow).map(line),
    byCounterparty: statement.byCounterparty
      .filter((one) => one.direction === direction)
      .map((one) => ({
        ...line(one),
        address: one.address ?? null,
        kind: one.kind,
        label: one.label ?? null,
        transfers: one.transfers,
        rows: one.rows,
      })),
    byMonth: statement.monthly
      .filter((one) => one.direction === direction)
      .map((one) => ({ month: one.month, ...line(one) })),
    nfts: statement.nfts
      .filter((one) => one.direction === direction)
      .map(({ asset, tokenId, address, time, tx, rows }) => ({
        asset,
        tokenId,
        address: address ?? null,
        time: time === undefined ? null : isoTime(time),
        tx,
        rows,
      })),
  })
  const chain = ledger.moves.find(({ from, to }) => from === wallet || to === wallet)?.chain ?? ''
  return {
    address: wallet,
    label: given.names.nameOf(chain, wallet)?.label ?? null,
    from: timeText(period.from ?? statement.first),
    to: timeText(period.to ?? statement.last),
    inflow: { ...side('in'), bySource: bySource(given, main, statement) },
    outflow: side('out'),
  }
}

const timeText = (time: number | undefined): string | null => (time === undefined ? null : isoTime(time))

/** Shares of every source, and what no source claims. */
function bySource(given: Given, { ledger, followed }: Scenario, statement: Statement): SourceLine[] {
  const { wallet, period } = statement
  const inflow = new Map(statement.inflow.map((sum) => [sum.asset, sum.units]))
  return sharesOfInflow(followed, given.origins, wallet, period, given.valuation, inflow).map((share) =>
    sourceLine(ledger.assets, share, inflow.get(share.asset) ?? 0n),
  )
}

const sourceLine = (
  assets: ReadonlyMap<string, AssetInfo>,
  share: SourceShare,
  inflow: bigint,
): SourceLine => ({
  source: share.source,
  method: share.method,
  ...assetLine(assets, share.asset, share.units, share.usd),
  direct: share.direct.toString(),
  share: percent(share.units, inflow),
})
