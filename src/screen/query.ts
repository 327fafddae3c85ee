import type { Refused } from './result.js'

/**
 * A wallet as asked: an address, or an address with what is known about it (`chain` CAIP-2, `asset` a tag such as ETH, `account` whether somebody's
 * key or a contract stands behind it).
 */
export type QueryWallet =
  | string
  | Readonly<{
      address: string
      chain?: string | undefined
      asset?: string | undefined
      account?: 'account' | 'contract' | undefined
    }>

/** An identifier as asked: a number, or a number with its kind and country. */
export type QueryIdentifier =
  | string
  | Readonly<{ value: string; kind?: string | undefined; country?: string | undefined }>

/** Who is asked about. Everything but `id` may be missing; what is missing is neutral. */
export type Query = Readonly<{
  id: string
  name?: string | undefined
  /** FollowTheMoney schema: Person, Company, Organization, Vessel, … */
  schema?: string | undefined
  aliases?: readonly string[] | undefined
  /** ISO date of any precision. */
  birthDate?: string | undefined
  /** Name or code of a country; nationality, residence or seat. */
  country?: string | undefined
  gender?: string | undefined
  identifiers?: readonly QueryIdentifier[] | undefined
  wallets?: readonly QueryWallet[] | undefined
  /** Domains, web addresses or e-mail addresses. */
  domains?: readonly string[] | undefined
  /** Parts of what was given that no member takes, and why; the answer repeats them. */
  unread?: readonly Refused[] | undefined
  /** ISO day: status then and now. */
  asOf?: string | undefined
}>
