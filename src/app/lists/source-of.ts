import { AppError } from '../../core/errors.js'
import { LIST_SOURCES, type ListSource, type SourcePart } from '../../ingest/lists/sources.data.js'
import { type ListSettings, tokenVariable } from './list-settings.js'

/** A part of a list and the address that it is fetched from. */
export type PartAddress = Readonly<{ name: string; url: URL }>

/** A list with the addresses to fetch it from. */
export type Plan = Readonly<{ id: string; form: string; parts: readonly PartAddress[] }>

export type SourceChoice = Readonly<{
  form?: string | undefined
  /** Folder address of a mirror, for all parts. */
  from?: string | undefined
}>

/** The publisher's entry of a list. Throws E_USAGE for an id that the table does not have. */
export function sourceOf(id: string): ListSource {
  const source = LIST_SOURCES.find((one) => one.id === id)
  if (source !== undefined) return source
  throw new AppError('E_USAGE', `no list has the id ${JSON.stringify(id)}`, {
    expected: LIST_SOURCES.map((one) => one.id).join(', '),
    todo: 'a list of your own is taken in by hand: bridle lists import FILE',
  })
}

/** Addresses to fetch a list from: the official ones, or a mirror's. Throws E_USAGE, E_CONFIG_INVALID. */
export function planOf(
  source: ListSource,
  settings: ListSettings,
  env: Readonly<Record<string, string | undefined>>,
  choice: SourceChoice = {},
): Plan {
  const own = settings[source.id] ?? {}
  const form = choice.form ?? own.form ?? Object.keys(source.forms)[0] ?? ''
  const parts = source.forms[form]
  if (parts === undefined)
    throw new AppError('E_USAGE', `${source.id} is not published as ${JSON.stringify(form)}`, {
      field: 'form',
      expected: Object.keys(source.forms).join(', '),
      got: form,
    })
  const from = choice.from ?? own.from
  if (from !== undefined) return { id: source.id, form, parts: parts.map((part) => mirrored(part, from)) }
  const token = env[tokenVariable(source.id)] ?? own.token
  if (source.token !== undefined && (token === undefined || token === ''))
    throw new AppError('E_CONFIG_INVALID', `${source.id} is fetched with a token, and none is set`, {
      field: 'token',
      todo: source.token.todo,
    })
  return { id: source.id, form, parts: parts.map((part) => official(part, source, token)) }
}

function official({ name, url }: SourcePart, { token: rule }: ListSource, token?: string): PartAddress {
  const address = new URL(url)
  if (rule !== undefined && token !== undefined) address.searchParams.set(rule.parameter, token)
  return { name, url: address }
}

function mirrored({ name }: SourcePart, from: string): PartAddress {
  const base = from.endsWith('/') ? from : `${from}/`
  if (URL.canParse(base)) return { name, url: new URL(name, base) }
  throw new AppError('E_USAGE', `"from" expected the address of a folder, got ${JSON.stringify(from)}`, {
    expected: 'https://mirror.example/ofac/',
  })
}
