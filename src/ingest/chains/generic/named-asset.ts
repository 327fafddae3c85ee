import { canonicalAddress } from '../../../core/addresses/canonical-address.js'
import { isEvmForm } from '../../../core/addresses/evm.js'
import { BITCOIN, TRON } from '../../../core/chains/chain-ids.js'
import { nativeAsset, tokenAsset } from '../../../core/chains/caip.js'
import { coinBySymbol, evmChain } from '../../../core/chains/evm-chains.js'
import { knownSymbol } from '../../../core/chains/known-tokens.js'
import { minorUnits } from '../../values/money.js'
import { shippedDecimals } from '../evm/token-row.js'
import { ASSET_BY_SYMBOL, UNKNOWN_CHAIN } from '../evm/transfer-values.js'

/** An asset as a record names it. `decimals` is undefined when nothing that is shipped says it. */
export type NamedAsset = Readonly<{
  asset: string
  symbol: string
  decimals: number | undefined
  /** The asset is the chain's own coin. */
  isCoin: boolean
  mark: string | undefined
}>

const CAIP_19 = /^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}\/[-a-z0-9]{3,8}:[-.%a-zA-Z0-9/]{1,160}$/

/** Coins of chains without accounts, with their SLIP-44 numbers. */
const OTHER_COINS: Readonly<Record<string, Readonly<{ chain: string; slip44: number; decimals: number }>>> = {
  BTC: { chain: BITCOIN, slip44: 0, decimals: 8 },
  XBT: { chain: BITCOIN, slip44: 0, decimals: 8 },
  TRX: { chain: TRON, slip44: 195, decimals: 6 },
}

/**
 * Reads the asset of a record: a CAIP-19 id, an ISO 4217 code, a contract address, the coin of the chain by its symbol, or any other symbol.
 * A symbol alone is no contract, because anybody can issue a token with it: such assets stay apart from the contracts and are marked; only the
 * number of their digits is taken from the shipped table. Returns undefined for a text that is none of these.
 */
export function namedAsset(text: string, chain: string): NamedAsset | undefined {
  const iso = /^(?:iso4217:)?([A-Z]{3})$/.exec(text)?.[1]
  if (CAIP_19.test(text)) return byId(text)
  if (isEvmForm(text)) {
    const reading = canonicalAddress(text, 'eip155')
    return reading.kind === 'valid' ? byContract(chain, reading.address) : undefined
  }
  const coin = coinOf(text, chain)
  if (coin !== undefined) return coin
  if (iso !== undefined && isCurrency(iso))
    return { asset: `iso4217:${iso}`, symbol: iso, decimals: minorUnits(iso), isCoin: false, mark: undefined }
  if (!/^[-.%a-zA-Z0-9$₮]{1,40}$/.test(text)) return undefined
  return {
    asset: `${chain}/symbol:${text}`,
    symbol: text,
    decimals: knownSymbol(chain, text)?.decimals,
    isCoin: false,
    mark: ASSET_BY_SYMBOL,
  }
}

function byId(text: string): NamedAsset {
  const slash = text.indexOf('/')
  const chain = text.slice(0, slash)
  const [namespace = '', reference = ''] = text.slice(slash + 1).split(':')
  if (namespace === 'erc20') return byContract(chain, reference.toLowerCase())
  const coin = namespace === 'slip44' ? evmChain(chain) : undefined
  const other = Object.values(OTHER_COINS).find((one) => one.chain === chain && namespace === 'slip44')
  return {
    asset: /^erc/.test(namespace) ? `${chain}/${namespace}:${reference.toLowerCase()}` : text,
    symbol: coin?.coins[0] ?? reference,
    decimals: coin?.decimals ?? other?.decimals,
    isCoin: namespace === 'slip44',
    mark: undefined,
  }
}

function byContract(chain: string, contract: string): NamedAsset {
  const shipped = shippedDecimals(chain, contract)
  return {
    asset: tokenAsset(chain, contract),
    symbol: shipped?.symbol ?? contract,
    decimals: shipped?.decimals,
    isCoin: false,
    mark: shipped?.mark,
  }
}

/** The chain's own coin by its symbol; on an unnamed chain any known coin, whose chain stays unnamed. */
function coinOf(symbol: string, chain: string): NamedAsset | undefined {
  const own = evmChain(chain)
  const other = OTHER_COINS[symbol]
  if (own?.coins.includes(symbol) === true)
    return {
      asset: nativeAsset(chain, own.slip44),
      symbol,
      decimals: own.decimals,
      isCoin: true,
      mark: undefined,
    }
  if (other !== undefined && (chain === other.chain || chain === UNKNOWN_CHAIN))
    return {
      asset: nativeAsset(chain, other.slip44),
      symbol,
      decimals: other.decimals,
      isCoin: true,
      mark: undefined,
    }
  const any = chain === UNKNOWN_CHAIN ? coinBySymbol(symbol) : undefined
  return any === undefined
    ? undefined
    : { asset: nativeAsset(chain, any.slip44), symbol, decimals: any.decimals, isCoin: true, mark: undefined }
}

/** Currency codes in use (ISO 4217, list one). Any three capitals would make every short symbol a currency. */
const CURRENCIES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC ' +
    'CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD ' +
    'JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
    'NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP ' +
    'SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
)

const isCurrency = (code: string): boolean => CURRENCIES.has(code)
