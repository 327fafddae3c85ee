import { canonicalAddress } from '../core/addresses/canonical-address.js'
import { canonicalIdentifier } from '../core/identifier.js'
import type { ListedEntity, ListedIdentifier } from './listed-entity.js'
import { registrableDomain } from './registrable-domain.js'

/** Where an identifier is listed. */
export type Holder = Readonly<{ entity: number; identifier: ListedIdentifier }>

/** Kinds whose numbers are compared as numbers of documents. */
const NUMBERED = new Set<ListedIdentifier['kind']>([
  'passport',
  'national_id',
  'tax_id',
  'registration',
  'imo',
  'mmsi',
  'swift',
  'other',
])
/** Shorter numbers (`License 044`) belong to many. */
const SHORTEST = 5

/** Listed entities by identifier: wallets by canonical address and by what is left of it without letter case, documents, e-mails, domains. */
export class IdentifierPostings {
  readonly #wallets = new Map<string, Holder[]>()
  readonly #loweredWallets = new Map<string, Holder[]>()
  readonly #numbers = new Map<string, Holder[]>()
  readonly #emails = new Map<string, Holder[]>()
  readonly #domains = new Map<string, Holder[]>()

  constructor(entities: readonly ListedEntity[]) {
    entities.forEach(({ identifiers }, entity) => {
      for (const identifier of identifiers) this.#add({ entity, identifier })
    })
  }

  #add(holder: Holder): void {
    const { kind, value, raw } = holder.identifier
    if (kind === 'wallet') {
      // The canonical form is made here, not taken from the row: a list of the user may hold addresses as they were typed.
      const reading = canonicalAddress(raw)
      const address = reading.kind === 'refused' ? refusedKey(raw) : reading.address
      put(this.#wallets, address, holder)
      if (!address.startsWith('0x')) put(this.#loweredWallets, address.toLowerCase(), holder)
    } else if (kind === 'email') put(this.#emails, value, holder)
    else if (kind === 'website') {
      const domain = registrableDomain(value)
      if (domain !== undefined) put(this.#domains, domain, holder)
    } else if (NUMBERED.has(kind) && value.length >= SHORTEST) {
      put(this.#numbers, value, holder)
      // A SWIFT code names the bank by its first eight characters; the last three are a branch.
      if (kind === 'swift' && value.length === 11) put(this.#numbers, value.slice(0, 8), holder)
    }
  }

  /** Holders of exactly this address. */
  wallets(address: string): readonly Holder[] {
    return this.#wallets.get(address) ?? []
  }

  /** Holders of an address with the same letters in another case. */
  loweredWallets(address: string): readonly Holder[] {
    return this.#loweredWallets.get(address.toLowerCase()) ?? []
  }

  /** Holders of a document with this number. */
  numbers(value: string): readonly Holder[] {
    const number = canonicalIdentifier('other', value)
    return number.length < SHORTEST ? [] : (this.#numbers.get(number) ?? [])
  }

  /** Holders of this e-mail address. */
  emails(address: string): readonly Holder[] {
    return this.#emails.get(canonicalIdentifier('email', address)) ?? []
  }

  /** Holders of a website below this registrable domain. */
  domains(domain: string): readonly Holder[] {
    return this.#domains.get(domain) ?? []
  }
}

/** EVM keys are compared without letter case even where a list's own checksum is wrong: its hex digits still are what is listed. */
const refusedKey = (raw: string): string => (/^0x/i.test(raw.trim()) ? raw.trim().toLowerCase() : raw.trim())

function put(map: Map<string, Holder[]>, key: string, holder: Holder): void {
  const before = map.get(key)
  if (before === undefined) map.set(key, [holder])
  else before.push(holder)
}
