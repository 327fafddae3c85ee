import { BITCOIN } from '../../../core/chains/chain-ids.js'

/** How addresses of a network are written, and the four bytes before each of its blocks in `blk*.dat`. */
export type Network = Readonly<{
  /** CAIP-2: the first 32 hex digits of the genesis block. */
  chain: string
  magic: string
  keyHash: number
  scriptHash: number
  prefix: string
}>

const TEST_FORM = { keyHash: 0x6f, scriptHash: 0xc4, prefix: 'tb' } as const

/** Networks of Bitcoin Core (`kernel/chainparams.cpp`: message start, base58 prefixes, bech32 prefix, genesis). */
export const NETWORKS: readonly Network[] = [
  { chain: BITCOIN, magic: 'f9beb4d9', keyHash: 0x00, scriptHash: 0x05, prefix: 'bc' },
  { chain: 'bip122:000000000933ea01ad0ee984209779ba', magic: '0b110907', ...TEST_FORM },
  { chain: 'bip122:00000000da84f2bafbbc53dee25a72ae', magic: '1c163f28', ...TEST_FORM },
  { chain: 'bip122:00000008819873e925422c1ff0f99f7c', magic: '0a03cf40', ...TEST_FORM },
  {
    chain: 'bip122:0f9188f13cb7b2c71f2a335e3a4fc328',
    magic: 'fabfb5da',
    ...TEST_FORM,
    prefix: 'bcrt',
  },
]

/** The network of a CAIP-2 chain; undefined for any other chain, and where none is named. */
export const networkOf = (chain: string | undefined): Network | undefined =>
  NETWORKS.find((network) => network.chain === chain)
