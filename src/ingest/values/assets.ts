import { minorUnits } from './money.js'

/** An asset with what is needed to read amounts of it. */
export type AssetInfo = Readonly<{ asset: string; decimals: number }>

/**
 * Digits after the point of assets that payroll uses, by CAIP-19 id. Contract addresses and decimals: Circle's and Tether's
 * own pages; native assets by their protocol.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48': 6,
  'eip155:1/erc20:0xdac17f958d2ee523a2206206994597c13d831ec7': 6,
  'eip155:1/erc20:0x6b175474e89094c44da98b954eedeac495271d0f': 18,
  'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359': 6,
  'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913': 6,
  'tron:0x2b6653dc/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t': 6,
}

/** Digits by the coin type of a native asset (SLIP-0044). */
const NATIVE: Readonly<Record<string, number>> = {
  '0': 8,
  '2': 8,
  '60': 18,
  '195': 6,
  '501': 9,
  '714': 18,
  '966': 18,
}

/** Digits after the point of an asset; undefined when Bridle does not know it. */
export function assetDecimals(asset: string): number | undefined {
  const iso = /^iso4217:([A-Z]{3})$/.exec(asset)
  if (iso !== null) return minorUnits(iso[1] ?? '')
  const native = /\/slip44:(\d+)$/.exec(asset)
  return native === null ? DECIMALS[asset] : NATIVE[native[1] ?? '']
}

/**
 * The asset that a text names: by the names that bridle.yaml gives, by ISO 4217 code, or by its id. A symbol alone is no
 * asset: anybody can issue a token called USDC.
 */
export function assetNamed(
  text: string,
  named: Readonly<Record<string, string | Readonly<{ id: string; decimals: number }>>>,
): AssetInfo | Readonly<{ problem: string }> {
  const entry = named[text]
  if (typeof entry === 'object') return { asset: entry.id, decimals: entry.decimals }
  const asset = entry ?? (minorUnits(text) !== undefined ? `iso4217:${text}` : text)
  if (entry === undefined && !asset.includes(':'))
    return { problem: `"asset" ${JSON.stringify(text)} is not named under assets in bridle.yaml` }
  const decimals = assetDecimals(asset)
  if (decimals === undefined)
    return {
      problem: `"asset" ${asset}: its decimals are not known; state { id, decimals } under assets in bridle.yaml`,
    }
  return { asset, decimals }
}
