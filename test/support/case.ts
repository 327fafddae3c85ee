import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { citedRows, recordKey } from '../../src/case/cited.js'
import { type Case, caseSchema } from '../../src/case/schema.js'

/** What a run writes for others to read; the workspace is a cache. */
export const RESULTS = ['case.json', 'report.html', 'findings.csv', 'rejects.csv'] as const

/** The case that a run wrote, held against its schema. */
export const readCase = (out: string): Case =>
  caseSchema.parse(JSON.parse(readFileSync(path.join(out, 'case.json'), 'utf8')))

/** The case that a report carries. */
export function caseInReport(out: string): Case {
  const page = readFileSync(path.join(out, 'report.html'), 'utf8')
  const packed = /<script type="application\/octet-stream" id="case">([^<]*)<\/script>/.exec(page)?.[1] ?? ''
  return caseSchema.parse(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')))
}

/** The entry of a file, by its path below the investigated folder. */
export function fileOf(found: Case, name: string): Case['files'][number] {
  const entry = found.files.find(({ paths }) => paths.includes(name))
  if (entry === undefined)
    throw new Error(`the case does not name ${name}: ${found.files.map((f) => f.paths)}`)
  return entry
}

/** Rejected records of a case as `path:row`, sorted as text. */
export function rejectedRows(found: Case): string[] {
  const paths = new Map(found.files.map(({ sha256, paths }) => [sha256, paths[0]]))
  return found.rejects.map(({ file, row }) => `${paths.get(file)}:${row}`).sort()
}

/** Every record is used, rejected or skipped; what is rejected is named with a reason; every cited row is there. */
export function expectNothingLost(found: Case): void {
  const lost = found.files.filter((file) => file.records !== file.used + file.rejected + file.skipped)
  expect(lost).toEqual([])
  const rejected = new Map<string, number>()
  for (const { file, reason } of found.rejects) {
    expect(reason.trim()).not.toBe('')
    rejected.set(file, (rejected.get(file) ?? 0) + 1)
  }
  for (const { sha256, paths, rejected: told } of found.files)
    expect([paths[0], rejected.get(sha256) ?? 0]).toEqual([paths[0], told])
  const records = new Map(found.files.map(({ sha256, records }) => [sha256, records]))
  const { people, rings, screening, designated, money } = found
  for (const row of citedRows({ people, rings, screening, designated, money })) {
    expect(found.records, `cited record ${recordKey(row)}`).toHaveProperty([recordKey(row)])
    expect(row.row).toBeLessThanOrEqual(records.get(row.file) ?? 0)
  }
}

/** Hashes of the results, by name; a file that is not there has none. */
export function resultHashes(out: string): Record<string, string | undefined> {
  return Object.fromEntries(RESULTS.map((name) => [name, hashOf(path.join(out, name))]))
}

function hashOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Fails with the first place where two result folders differ. */
export function expectSameResults(out: string, reference: string): void {
  for (const name of RESULTS) {
    const [got, wanted] = [out, reference].map((folder) => readFileSync(path.join(folder, name)))
    if (got === undefined || wanted === undefined || got.equals(wanted)) continue
    let at = 0
    while (got[at] === wanted[at]) at++
    const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 120), at + 120).toString('utf8')
    expect(around(got), `${name} differs at byte ${at}`).toBe(around(wanted))
    throw new Error(`${name} differs at byte ${at} of ${got.length} and ${wanted.length}`)
  }
}
