import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { plural } from '../../core/format.js'
import type { ReadTables } from '../../ingest/read-tables.js'

/** Two files of one form that share so many of the entities of the smaller one are editions, not parts. */
const EDITION = 0.5

/**
 * Two editions of one list are not united: who was removed would stay, who was changed would be two people in one. Editions are files that
 * have an entity in common and were published on different days, or have the same form and either share most of their entities or call
 * one id by two names. Throws E_INPUT_INVALID, naming both.
 */
export function refuseEditions({ tables, files, repeated }: ReadTables): void {
  const nameOf = (sha256: string): string =>
    path.basename(files.find(({ file }) => file === sha256)?.paths?.[0] ?? sha256)
  const adapterOf = (sha256: string) => files.find(({ file }) => file === sha256)?.adapter
  const pairs = new Map<string, (typeof repeated)[number][]>()
  for (const one of repeated) {
    const key = `${one.list}\0${one.first.file}\0${one.other.file}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [one])
    else pair.push(one)
  }
  for (const shared of pairs.values()) {
    const [one] = shared
    if (one === undefined) continue
    const { list, first, other } = one
    const size = (file: string): number =>
      tables.list_entities.filter((row) => row.list === list && row.file === file).length
    const daysDiffer =
      first.published !== null && other.published !== null && first.published !== other.published
    const smaller = Math.min(size(first.file), size(other.file) + shared.length)
    const namesDiffer = shared.some((each) => plain(each.first.caption) !== plain(each.other.caption))
    const sameForm = adapterOf(first.file) === adapterOf(other.file)
    if (!daysDiffer && !(sameForm && (namesDiffer || shared.length > smaller * EDITION))) continue
    const days = [first, other]
      .map(({ file, published }) => `${nameOf(file)} (${published ?? 'no day'})`)
      .sort()
    throw new AppError('E_INPUT_INVALID', `two editions of ${list} lie side by side`, {
      file: days.join(' and '),
      expected: 'one edition of each list',
      got: `${plural(shared.length, 'entity', 'entities')} in both, such as ${one.entity}`,
      todo: 'name the one that is meant; two lists of your own need a column "list" each, or ids that differ',
    })
  }
}

const plain = (caption: string): string => caption.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
