import { canonicalJson, type Json } from '../../core/canonical-json.js'
import type { ListedEntity, Match, Query } from '../../screen/index.js'

/** Fields that screening compares, by name, as JSON; absent ones are left out. */
export type Compared = Readonly<Record<string, Json>>

/**
 * One form for spellings that no comparison tells apart. Not the engine's own normalising, which may improve: a decision must not lose its
 * pair because a newer version reads a letter better.
 */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A set as JSON: each value once, sorted by code unit; absent when empty. */
function setOf(values: readonly Json[]): Json {
  const texts = new Map(values.map((value) => [canonicalJson(value), value]))
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
  return sorted.length === 0 ? undefined : sorted
}

const folded = (values: readonly string[] | undefined): Json =>
  setOf((values ?? []).map(fold).filter((value) => value !== ''))

const given = (text: string | undefined): Json =>
  text === undefined || text.trim() === '' ? undefined : fold(text)

/** The fields of a query that are compared. Its id and `asOf` are not: they say nothing about who is asked for. */
export const queryCompared = (query: Query): Compared => ({
  names: folded([...(query.name === undefined ? [] : [query.name]), ...(query.aliases ?? [])]),
  schema: given(query.schema),
  birthDate: given(query.birthDate),
  country: given(query.country),
  gender: given(query.gender),
  identifiers: setOf(
    (query.identifiers ?? []).map((one) =>
      typeof one === 'string'
        ? { value: one.trim() }
        : { value: one.value.trim(), kind: one.kind, country: given(one.country) },
    ),
  ),
  // Addresses keep their letter case, which base58 distinguishes.
  wallets: setOf(
    (query.wallets ?? []).map((one) =>
      typeof one === 'string'
        ? { address: one }
        : { address: one.address, chain: one.chain, asset: one.asset },
    ),
  ),
  domains: folded(query.domains),
})

/** The fields of a listed entity that are compared. Programmes, remarks and the day of listing are not. */
export const entityCompared = (entity: ListedEntity): Compared => ({
  kind: entity.kind,
  names: setOf(entity.names.map(({ name, weak }) => ({ name: fold(name), weak: weak || undefined }))),
  births: setOf([...entity.births]),
  countries: setOf([...entity.countries]),
  gender: entity.gender,
  identifiers: setOf(
    entity.identifiers.map(({ kind, value, country }) => ({ kind, value, country: country ?? undefined })),
  ),
})

/**
 * The fields of an entity that is on no list itself and that listed persons own: its name, and what makes it theirs. Another holding or sum is another
 * pair.
 */
export const ownedCompared = ({ entity, evidence }: Match): Compared => ({
  names: folded([entity.caption]),
  ownership: setOf(
    evidence
      .filter(({ feature }) => feature === 'ownership')
      .map(({ candidate, detail }) => ({ candidate, detail })),
  ),
})

/** Names of the fields in which two sides differ, sorted. */
export const changedFields = (before: Compared, after: Compared): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .sort()
