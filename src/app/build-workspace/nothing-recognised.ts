import { AppError } from '../../core/errors.js'
import type { Adapter } from '../../ingest/adapter.js'
import type { recognise } from '../../ingest/recognise.js'
import type { DescribedFolder } from './describe-folder.js'

/** How many files the message names. */
const NAMED = 5

/** The error for a folder in which nothing is known: what was seen there, and what would be known. */
export function nothingRecognised(
  folder: string,
  { files, unreadable }: DescribedFolder,
  readings: ReadonlyMap<string, ReturnType<typeof recognise>>,
  adapters: readonly Adapter[],
): AppError {
  const seen = [
    ...files.map(({ paths, description }) => {
      const reading = readings.get(description.sha256)
      return `${paths[0]}: ${description.problem ?? (reading?.kind === 'none' ? reading.note : 'configuration')}`
    }),
    ...unreadable.map(({ path, reason }) => `${path}: ${reason}`),
  ].sort()
  const products = [...new Set(adapters.map((adapter) => adapter.id.split('/')[0]))].sort().join(', ')
  const lines = [
    seen.length === 0 ? `${folder} holds no files` : `nothing in ${folder} is recognised:`,
    ...seen.slice(0, NAMED).map((line) => `  ${line}`),
    ...(seen.length > NAMED ? [`  and ${seen.length - NAMED} more`] : []),
  ]
  return new AppError('E_INPUT_NOTHING_RECOGNISED', lines.join('\n'), {
    file: folder,
    expected: products,
    todo: `put exports of these products there: ${products}; or map files in bridle.yaml`,
  })
}
