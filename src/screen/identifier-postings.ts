import { lookAlikeKey } from '../core/addresses/look-alike.js'
import { canonicalIdentifier } from '../core/identifier.js'
import { identifierKey, keysOf, SHORTEST_NUMBER } from './identifier-keys.js'
import type { ListedEntity, ListedIdentifier } from './listed-entity.js'
import { hashText } from './retrieval/deletion-hashes.js'
import { buildHashTable, type HashTable, lookUp } from './retrieval/hash-table.js'
import { NumberList } from './retrieval/number-list.js'

/** Where an identifier is listed. */
export type Holder = Readonly<{ entity: number; identifier: ListedIdentifier }>

/** Holders by number, and their numbers by the hash of what they are found by. */
export type HolderData = Readonly<{ entities: Uint32Array; positions: Uint32Array; table: HashTable }>

/** Entities by number. */
type Entities = Readonly<{ at(entity: number): Pick<ListedEntity, 'identifiers'> | undefined }>

/** Most holders of one number, address or domain that are looked at; more of them say nothing about anybody. */
const MOST_HOLDERS = 4096
const found = new Uint32Array(MOST_HOLDERS)

/** Files the identifiers of entities by what they are found by. */
export function fileIdentifiers(entities: readonly ListedEntity[]): HolderData {
  const [owners, positions, pairs] = [new NumberList(), new NumberList(), new NumberList()]
  entities.forEach(({ identifiers }, entity) => {
    identifiers.forEach((identifier, position) => {
      const keys = keysOf(identifier)
      for (const key of keys) {
        pairs.push(hashText(key))
        pairs.push(owners.length)
      }
      if (keys.length === 0) return
      owners.push(entity)
      positions.push(position)
    })
  })
  return {
    entities: owners.toArray(),
    positions: positions.toArray(),
    table: buildHashTable(pairs.toArray()),
  }
}

/** Listed entities by identifier: wallets by canonical address and by what is left of it without letter case, documents, e-mails, domains. */
export class IdentifierPostings {
  readonly #data: HolderData
  readonly #entities: Entities
  readonly #made: (Holder | undefined)[]

  constructor(data: HolderData, entities: Entities) {
    this.#data = data
    this.#entities = entities
    this.#made = new Array(data.entities.length)
  }

  /** Holders of exactly this address. */
  wallets(address: string): readonly Holder[] {
    return this.#holders(identifierKey.wallet(address))
  }

  /** Holders of an address with the same letters in another case. */
  loweredWallets(address: string): readonly Holder[] {
    return this.#holders(identifierKey.loweredWallet(address))
  }

  /** Holders of an address with this key (`keyOfAddress`), on whatever chain and in whatever form. */
  walletKeys(key: string): readonly Holder[] {
    return this.#holders(identifierKey.walletKey(key))
  }

  /** Holders of addresses that begin and end like this one. */
  lookAlikes(address: string): readonly Holder[] {
    const key = lookAlikeKey(address)
    return key === undefined ? [] : this.#holders(identifierKey.lookAlike(key))
  }

  /** Holders of a document with this number. */
  numbers(value: string): readonly Holder[] {
    const number = canonicalIdentifier('other', value)
    return number.length < SHORTEST_NUMBER ? [] : this.#holders(identifierKey.number(number))
  }

  /** Holders of this e-mail address. */
  emails(address: string): readonly Holder[] {
    return this.#holders(identifierKey.email(canonicalIdentifier('email', address)))
  }

  /** Holders of this mailbox, whatever stands behind a plus on either side. */
  mailboxes(address: string): readonly Holder[] {
    return this.#holders(identifierKey.mailbox(canonicalIdentifier('email', address)))
  }

  /** Holders of an e-mail address at this registrable domain, unless strangers share it. */
  mailDomains(domain: string): readonly Holder[] {
    return this.#holders(identifierKey.mailDomain(domain))
  }

  /** Holders of this page of a platform. */
  pages(page: string): readonly Holder[] {
    return this.#holders(identifierKey.page(page))
  }

  /** Holders of a website below this registrable domain. */
  domains(domain: string): readonly Holder[] {
    return this.#holders(identifierKey.domain(domain))
  }

  #holders(key: string): readonly Holder[] {
    const count = lookUp(this.#data.table, hashText(key), found, 0)
    const out: Holder[] = []
    for (const number of found.slice(0, count)) {
      const holder = this.#holder(number)
      if (holder !== undefined && keysOf(holder.identifier).includes(key)) out.push(holder)
    }
    return out
  }

  #holder(number: number): Holder | undefined {
    const known = this.#made[number]
    if (known !== undefined) return known
    const entity = this.#data.entities[number] ?? 0
    const identifier = this.#entities.at(entity)?.identifiers[this.#data.positions[number] ?? 0]
    if (identifier === undefined) return undefined
    const made = { entity, identifier }
    this.#made[number] = made
    return made
  }
}
