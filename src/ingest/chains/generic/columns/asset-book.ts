import { PLAIN, SPENT } from '../../../../core/transfer-columns.js'
import type { FileSettings } from '../../../adapter.js'
import { UNKNOWN_CHAIN } from '../../evm/transfer-values.js'
import { chainOf } from '../chain-of.js'
import { namedAsset } from '../named-asset.js'

/** What the cells chain, asset, decimals and kind of a line mean together. They repeat from line to line. */
export type AssetCells = Readonly<{
  /** The cells as bytes, one behind the other, each ended by a newline, which no cell contains. */
  bytes: Uint8Array
  /** Number of the asset; -1 when lines with these cells need a closer look. */
  asset: number
  decimals: number
  /** What the kind column says; undefined without one: what has no receiver is burnt. */
  kind: 'fee' | 'burn' | 'other' | undefined
  /** CAIP-2 hint for reading addresses; undefined when the chain has no CAIP-2 id. */
  hint: string | undefined
  /** Addresses are EVM addresses, or nothing is known of the chain. */
  takesHex: boolean
}>

/** Cells of a line, by place in its bytes. */
export type CellPlaces = Readonly<{ starts: Int32Array; ends: Int32Array }>

export type AssetBook = Readonly<{
  /** The meaning of these cells of a line; roles are places in the two arrays. */
  of(bytes: Uint8Array, places: CellPlaces, roles: readonly [number, number, number, number]): AssetCells
  /** Assets by number. */
  assets(): readonly string[]
}>

const KINDS = new Set(['native', 'internal', 'token', 'mint', 'reward', 'fee', 'burn'])

/** A book of what was seen; every combination of cells is understood once. `hasUnits`: amounts are base units, which need no decimals. */
export function assetBook(settings: FileSettings, hasUnits: boolean): AssetBook {
  const buckets: AssetCells[][] = Array.from({ length: 256 }, () => [])
  const assets: string[] = []
  const numbers = new Map<string, number>()
  const decoder = new TextDecoder()

  const understand = (texts: readonly string[]): Omit<AssetCells, 'bytes'> => {
    const [chainText = '', assetText = '', decimalsText = '', kindText = ''] = texts
    const chain = chainText === '' ? (settings.chain ?? UNKNOWN_CHAIN) : chainOf(chainText)
    const named = assetText === '' ? undefined : namedAsset(assetText, chain)
    const hint = chain.includes(':') ? chain : undefined
    const odd = {
      asset: -1,
      decimals: 0,
      kind: undefined,
      hint,
      takesHex: hint === undefined || hint.startsWith('eip155:'),
    }
    const decimals =
      decimalsText === ''
        ? named?.decimals
        : /^\d{1,2}$/.test(decimalsText)
          ? Number(decimalsText)
          : undefined
    if (named === undefined || (decimals === undefined && !hasUnits)) return odd
    if (kindText !== '' && !KINDS.has(kindText)) return odd
    const known = numbers.get(named.asset)
    const asset = known ?? assets.push(named.asset) - 1
    if (known === undefined) numbers.set(named.asset, asset)
    const kind = kindText === '' ? undefined : kindText === 'fee' || kindText === 'burn' ? kindText : 'other'
    return { ...odd, asset, decimals: decimals ?? 0, kind }
  }
  const isSame = (
    cells: AssetCells,
    bytes: Uint8Array,
    { starts, ends }: CellPlaces,
    roles: readonly number[],
  ): boolean => {
    let k = 0
    for (let r = 0; r < 4; r++) {
      const role = roles[r] as number
      for (let p = starts[role] as number, end = ends[role] as number; p < end; p++)
        if (cells.bytes[k++] !== bytes[p]) return false
      if (cells.bytes[k++] !== 10) return false
    }
    return k === cells.bytes.length
  }
  return {
    of(bytes, places, roles) {
      const asset = roles[1]
      const end = places.ends[asset] as number
      // The last bytes of an asset tell most apart.
      const bucket = buckets[
        ((bytes[end - 1] as number) +
          (bytes[end - 2] as number) * 31 +
          (end - (places.starts[asset] as number)) * 17) &
          255
      ] as AssetCells[]
      for (const cells of bucket) if (isSame(cells, bytes, places, roles)) return cells
      const texts = roles.map((role) =>
        decoder.decode(bytes.subarray(places.starts[role], places.ends[role])),
      )
      const made = {
        ...understand(texts.map((text) => text.trim())),
        bytes: new TextEncoder().encode(texts.map((text) => `${text}\n`).join('')),
      }
      // Cells that are no UTF-8 do not come out as the bytes they were; they are understood each time.
      if (isSame(made, bytes, places, roles)) bucket.push(made)
      return made
    },
    assets: () => assets,
  }
}

/** Whether a transfer of these cells leaves the ledger when it has this receiver. */
export const spends = ({ kind }: AssetCells, hasReceiver: boolean): typeof PLAIN | typeof SPENT =>
  kind === 'fee' || kind === 'burn' || (kind === undefined && !hasReceiver) ? SPENT : PLAIN
