import { type AddressReading, canonicalAddress } from '../../core/addresses/canonical-address.js'
import { keyOfAddress } from '../../core/addresses/key-of-address.js'
import { CHAINS_OF_TAG, EVM } from '../../core/chains/chain-ids.js'
import { evmChainOf } from '../../core/chains/chain-of-tag.js'
import { knownContract } from '../../core/chains/known-tokens.js'
import type { ListedIdentifier } from '../listed-entity.js'
import { MAIN } from '../weights.js'

/** A wallet as asked, read: what is known of it beside its address. */
export type AskedWallet = Readonly<{
  text: string
  reading: AddressReading
  /** CAIP-2 chain or asset tag. */
  hint: string | undefined
  account: 'account' | 'contract' | undefined
}>

/** How an asked address stands to a listed one: what it is worth, and one sentence. */
export type Relation = Readonly<{ weight: number; detail: string }>

const possible = (detail: string): Relation => ({
  weight: MAIN.walletPossible,
  detail: `Possible: ${detail}`,
})
const under = ({ scheme }: ListedIdentifier): string => `listed under ${scheme === '' ? 'no asset' : scheme}`

/**
 * Compares an asked address with a listed one that shares letters or a key with it. Undefined when they have nothing to do with each other. Where the
 * list says nothing about the chain (USDT), the form of the address decides.
 */
export function walletRelation(asked: AskedWallet, listed: ListedIdentifier): Relation | undefined {
  const { reading, text } = asked
  const entry = canonicalAddress(listed.raw)
  if (reading.kind === 'refused') return refusedRelation(text, listed, reading.reason)
  const own = entry.kind === 'refused' ? listed.raw.trim() : entry.address
  const isSameText = own === reading.address || own.toLowerCase() === reading.address.toLowerCase()
  if (reading.kind === 'lossy' || entry.kind === 'lossy')
    return isSameText
      ? {
          weight: MAIN.walletLossy,
          detail: `Possible: the letters agree, ${under(listed)}, but the letter case of a base58 address was lost on one side. Compare with the original of the list.`,
        }
      : undefined
  if (entry.kind === 'refused' && isSameText)
    return possible(`the letters agree, ${under(listed)}, but the list's own form is wrong: ${entry.reason}`)
  if (own === reading.address) {
    if (reading.kind === 'valid' && reading.chains.includes(EVM))
      return sameEvm(asked, reading.address, listed)
    const spelled = text.trim() === listed.raw.trim() ? '' : ', in another spelling'
    return { weight: MAIN.walletExact, detail: `The same address${spelled}, ${under(listed)}.` }
  }
  return reading.kind === 'valid' && entry.kind === 'valid' ? sameKey(reading, entry, listed) : undefined
}

/** A wrong checksum means that a character is wrong, or the letter case; where all letters agree with a listed address somebody must look. */
function refusedRelation(text: string, listed: ListedIdentifier, reason: string): Relation | undefined {
  const plain = (address: string): string => address.trim().toLowerCase().replace(/^0x/, '')
  return plain(text) === plain(listed.raw)
    ? possible(`the letters agree, ${under(listed)}, but the address as asked is wrong: ${reason}`)
    : undefined
}

/** The same key on every EVM chain. Who holds an account holds it on all of them; a contract is deployed on each by whoever does it. */
function sameEvm({ hint, account }: AskedWallet, address: string, listed: ListedIdentifier): Relation {
  const [there, here] = [evmChainOf(listed.scheme), evmChainOf(hint)]
  if (there === undefined || here === undefined || there === here)
    return { weight: MAIN.walletExact, detail: `The same address, ${under(listed)}.` }
  const apart = `the same key on another EVM chain: ${under(listed)}, asked on ${hint}`
  if (account === 'account')
    return { weight: MAIN.walletOtherChain, detail: `An account has one holder on all chains: ${apart}.` }
  const isContract = account === 'contract' || knownContract(address) !== undefined
  return possible(
    `${apart}. ${isContract ? "It is a contract, and a contract may be somebody else's there." : "Of one holder when it is an account; a contract may be somebody else's there."}`,
  )
}

type Valid = AddressReading & { kind: 'valid' }

/** Two addresses of different form: equal when their hash is on a common chain, of one key when it is not. */
function sameKey(reading: Valid, entry: Valid, listed: ListedIdentifier): Relation | undefined {
  const [key, other] = [keyOfAddress(reading.address), keyOfAddress(entry.address)]
  if (key === undefined || key !== other) return undefined
  if (key.startsWith('account:'))
    return possible(
      `the same 20 bytes in another form, ${under(listed)}. An account of TRON and of an EVM chain that come from one key have them; a contract need not be of the same owner.`,
    )
  const tagged = CHAINS_OF_TAG[listed.scheme]
  const chains = tagged === undefined ? entry.chains : entry.chains.filter((chain) => tagged.includes(chain))
  const isShared = (chains.length === 0 ? entry.chains : chains).some((chain) =>
    reading.chains.includes(chain),
  )
  return isShared
    ? { weight: MAIN.walletExact, detail: `The same address in another form, ${under(listed)}.` }
    : {
        weight: MAIN.walletOtherChain,
        detail: `The same ${key.startsWith('key:') ? 'public key' : 'script'} in the form of another chain, ${under(listed)}: who can spend there can spend here.`,
      }
}
