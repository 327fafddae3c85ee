import { CAUSES } from '../core/finding.js'
import { TABLE_NAMES } from '../core/tables.js'
import { INNOCENT } from './data/innocent.data.js'
import { type Header, headerError, readHeader } from './header.js'
import { ARCHETYPE_MARKS, type Signal, type SignalSource, SOURCES } from './signal.js'

const BITS = /^(-?\d+(?:\.\d{1,3})?)\s*\(why: (.+)\)$/
const OPTIONAL = ['flags', 'archetype']
const REQUIRED = [
  'id',
  'title',
  'claim',
  'source',
  'cause',
  'bits',
  'attack',
  'reference',
  'innocent',
  'next',
  'tables',
  'per',
]

/**
 * Reads a signal file. Throws AppError E_INPUT_INVALID with file and line: a signal that is half understood would weigh
 * people by accident.
 */
export function parseSignal({ file, text }: SignalSource): Signal {
  const header = readHeader(file, text)
  for (const [key, field] of header.fields)
    if (!REQUIRED.includes(key) && !OPTIONAL.includes(key))
      throw headerError(file, field.line, `unknown header field "${key}"`)
  const get = (key: string): string => required(file, header, key)
  const bits = BITS.exec(get('bits'))
  if (bits?.[1] === undefined || bits[2] === undefined)
    throw headerError(file, lineOf(header, 'bits'), '"bits" expected "6.0 (why: …)"')
  if (get('per') !== 'worker') throw headerError(file, lineOf(header, 'per'), '"per" expected worker')
  const id = get('id')
  if (`${id}.sql` !== file)
    throw headerError(file, lineOf(header, 'id'), '"id" expected the name of the file')
  const mark = header.fields.get('archetype')
  return {
    id,
    title: get('title'),
    claim: get('claim'),
    source: oneOf(file, header, 'source', SOURCES),
    cause: oneOf(file, header, 'cause', CAUSES),
    millibits: Math.round(Number(bits[1]) * 1000),
    derivation: bits[2],
    attack: get('attack'),
    reference: get('reference'),
    innocent: manyOf(file, header, 'innocent', Object.keys(INNOCENT)),
    next: get('next'),
    tables: manyOf(file, header, 'tables', TABLE_NAMES),
    flags: header.fields.has('flags') ? list(get('flags')) : [],
    mark: mark === undefined ? undefined : oneOf(file, header, 'archetype', ARCHETYPE_MARKS),
    sql: header.sql,
    file,
  }
}

const lineOf = (header: Header, key: string): number => header.fields.get(key)?.line ?? 1

const list = (text: string): string[] => text.split(',').map((part) => part.trim())

function required(file: string, header: Header, key: string): string {
  const field = header.fields.get(key)
  if (field === undefined) throw headerError(file, header.lines, `header field "${key}" is missing`)
  if (field.value === '') throw headerError(file, field.line, `"${key}" expected a value, got nothing`)
  return field.value
}

function oneOf<T extends string>(file: string, header: Header, key: string, known: readonly T[]): T {
  const value = required(file, header, key)
  const found = known.find((one) => one === value)
  if (found === undefined)
    throw headerError(file, lineOf(header, key), `"${key}" expected one of ${known.join(', ')}, got ${value}`)
  return found
}

function manyOf<T extends string>(file: string, header: Header, key: string, known: readonly T[]): T[] {
  return list(required(file, header, key)).map((value) => {
    const found = known.find((one) => one === value)
    if (found === undefined)
      throw headerError(file, lineOf(header, key), `"${key}" has the unknown value ${JSON.stringify(value)}`)
    return found
  })
}
