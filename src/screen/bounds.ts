import { inVisualOrder } from '../names/visual-order.js'
import type { PairSide, Props } from './pair.js'
import type { Query } from './query.js'
import type { Refused } from './result.js'
import { visible } from './visible.js'

/** Characters of a name or another value that are looked at; the longest names on the lists have some 300. */
export const LONGEST_TEXT = 1000
/** Values of one kind (aliases, wallets, a property) that are looked at. */
export const MOST_VALUES = 200
const SHOWN = 80

/** A text as a refusal shows it. */
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** What was left out of something, in the order in which it was met. */
export class Refusals {
  readonly #refused: Refused[] = []

  get all(): readonly Refused[] {
    return this.#refused
  }

  add(field: string, value: string, reason: string): void {
    this.#refused.push({ field, value: shown(value), reason, incomplete: true })
  }

  /** The beginning of a text that is too long. */
  text(field: string, text: string): string {
    if (text.length <= LONGEST_TEXT) return text
    this.add(field, text, `only the first ${LONGEST_TEXT} of its ${text.length} characters were looked at`)
    return text.slice(0, LONGEST_TEXT)
  }

  /** The first of too many values. */
  values<T>(field: string, values: readonly T[]): readonly T[] {
    if (values.length <= MOST_VALUES) return values
    this.add(field, `${values.length} values`, `only the first ${MOST_VALUES} were looked at`)
    return values.slice(0, MOST_VALUES)
  }

  /** The values that are no longer than a value can be: half a number would be another one. */
  whole<T>(field: string, values: readonly T[] | undefined, textOf: (value: T) => string): readonly T[] {
    return this.values(field, values ?? []).filter((value) => {
      const text = textOf(value)
      if (text.length <= LONGEST_TEXT) return true
      this.add(field, text, `longer than ${LONGEST_TEXT} characters: not looked up`)
      return false
    })
  }
}

/** A query that costs a bounded amount of work, whatever was asked; what was left out is added to `refusals`. */
export function boundQuery(given: Query, refusals: Refusals): Query {
  const query = withoutInvisible(given)
  // Most queries are one short name.
  const { name = '', aliases, identifiers, wallets, domains } = query
  const values = [aliases, identifiers, wallets, domains].some(
    (list) => list !== undefined && list.length > 0,
  )
  if (name.length <= LONGEST_TEXT && !values) return query
  return {
    ...query,
    ...(query.name === undefined ? {} : { name: refusals.text('name', query.name) }),
    aliases: refusals.values('aliases', query.aliases ?? []).map((text) => refusals.text('aliases', text)),
    identifiers: refusals.whole('identifiers', query.identifiers, (one) =>
      typeof one === 'string' ? one : one.value,
    ),
    wallets: refusals.whole('wallets', query.wallets, (one) => (typeof one === 'string' ? one : one.address)),
    domains: refusals.whole('domains', query.domains, (text) => text),
  }
}

/** Before anything is cut: characters that nobody sees must not push a name beyond the limit. */
function withoutInvisible(query: Query): Query {
  const { name, identifiers, wallets, domains } = query
  // What is written backwards is read both ways: marks of direction can as well stand in a name for nothing.
  const shown = name === undefined ? undefined : inVisualOrder(name)
  const aliases = shown === name || shown === undefined ? query.aliases : [...(query.aliases ?? []), shown]
  const seen = name === undefined ? undefined : visible(name)
  if (
    seen === name &&
    aliases === undefined &&
    identifiers === undefined &&
    wallets === undefined &&
    domains === undefined
  )
    return query
  return {
    ...query,
    ...(seen === undefined ? {} : { name: seen }),
    ...(aliases === undefined ? {} : { aliases: aliases.map(visible) }),
    ...(identifiers === undefined
      ? {}
      : {
          identifiers: identifiers.map((one) =>
            typeof one === 'string' ? visible(one) : { ...one, value: visible(one.value) },
          ),
        }),
    ...(wallets === undefined
      ? {}
      : {
          wallets: wallets.map((one) =>
            typeof one === 'string' ? visible(one) : { ...one, address: visible(one.address) },
          ),
        }),
    ...(domains === undefined ? {} : { domains: domains.map(visible) }),
  }
}

/** The same for one side of a pair. */
export function boundSide({ name, props }: PairSide, refusals: Refusals): PairSide {
  return {
    ...(name === undefined ? {} : { name: refusals.text('name', visible(name)) }),
    ...(props === undefined ? {} : { props: boundProps(props, refusals) }),
  }
}

const boundProps = (props: Props, refusals: Refusals): Props =>
  Object.fromEntries(
    Object.entries(props).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? refusals.text(key, visible(value))
        : refusals.values(key, value).map((text) => refusals.text(key, visible(text))),
    ]),
  )
