import { bech32, bech32m } from '@scure/base'
import {
  BINANCE_BEACON,
  BITCOIN,
  BITCOIN_GOLD,
  CARDANO,
  COSMOS,
  DIGIBYTE,
  LITECOIN,
  ZCASH,
} from '../chains/chain-ids.js'

/** How an address of a chain is written: `segwit` by BIP-173 or BIP-350 after its version, others by one of them, of any length. */
type Form = Readonly<{ chain: string; coding: 'segwit' | 'bech32' | 'bech32m' }>

/** Forms by human-readable part (SLIP-0173; Cardano CIP-5; Zcash ZIP-173 and ZIP-316). */
const FORMS: Readonly<Record<string, Form>> = {
  bc: { chain: BITCOIN, coding: 'segwit' },
  ltc: { chain: LITECOIN, coding: 'segwit' },
  btg: { chain: BITCOIN_GOLD, coding: 'segwit' },
  dgb: { chain: DIGIBYTE, coding: 'segwit' },
  bnb: { chain: BINANCE_BEACON, coding: 'bech32' },
  cosmos: { chain: COSMOS, coding: 'bech32' },
  addr: { chain: CARDANO, coding: 'bech32' },
  stake: { chain: CARDANO, coding: 'bech32' },
  zs: { chain: ZCASH, coding: 'bech32' },
  u: { chain: ZCASH, coding: 'bech32m' },
}
/** Longer texts are no address: a unified Zcash address with every receiver has 213 characters. */
const LONGEST = 400

const formOf = (text: string): Form | undefined => {
  const prefix = text.slice(0, Math.max(text.lastIndexOf('1'), 0)).toLowerCase()
  return Object.hasOwn(FORMS, prefix) ? FORMS[prefix] : undefined
}

/** What a bech32 address says; `hash` only for a public key hash (P2WPKH), which the base58 address of the same key has too. */
export type Bech32Address = Readonly<{ chains: readonly string[]; keyHash: string | undefined }>

/** Reads a bech32 address with a right checksum; undefined for any other text. Mixed case is refused by BIP-173. */
export function readBech32(text: string): Bech32Address | undefined {
  const form = formOf(text)
  if (form === undefined || text.length > LONGEST) return undefined
  const { chain, coding } = form
  const limit = coding === 'segwit' ? 90 : LONGEST
  const read = bech32.decodeUnsafe(text, limit) ?? bech32m.decodeUnsafe(text, limit)
  if (read === undefined) return undefined
  const [version, ...program] = read.words
  const wanted = coding === 'bech32' || (coding === 'segwit' && version === 0) ? bech32 : bech32m
  if (wanted.decodeUnsafe(text, limit) === undefined) return undefined
  const bytes = coding === 'segwit' && version === 0 ? bech32.fromWordsUnsafe(program) : undefined
  const keyHash =
    bytes instanceof Uint8Array && bytes.length === 20
      ? [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      : undefined
  return { chains: [chain], keyHash }
}

/** True when a text starts like a bech32 address of a known chain, whatever its checksum says. */
export const isBech32Form = (text: string): boolean =>
  /^(?:bc1|ltc1|btg1|dgb1|bnb1|cosmos1|addr1|stake1|zs1)[a-z0-9]{20,380}$/i.test(text)
