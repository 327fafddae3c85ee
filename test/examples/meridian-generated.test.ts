import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const committed = join(root, 'examples')

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort()

describe('examples/meridian', () => {
  let fresh = ''
  beforeAll(() => {
    fresh = mkdtempSync(join(tmpdir(), 'meridian-'))
    execFileSync(process.execPath, [join(root, 'scripts/generate-meridian.mjs'), '--out', fresh])
  })
  afterAll(() => rmSync(fresh, { recursive: true, force: true }))

  it('is what the generator writes, byte for byte', () => {
    const written = filesBelow(fresh)
    expect(written.length).toBeGreaterThan(30)
    for (const path of written) {
      const same = readFileSync(join(committed, path)).equals(readFileSync(join(fresh, path)))
      expect(same, `${path} differs: run node scripts/generate-meridian.mjs`).toBe(true)
    }
  })

  it('holds no file that the generator did not write, except the lists and what a run leaves', () => {
    const written = new Set(filesBelow(fresh))
    const strange = filesBelow(join(committed, 'meridian'))
      .map((path) => relative('.', join('meridian', path)).split(sep).join('/'))
      .filter((path) => !written.has(path) && !/^meridian\/(lists|\.bridle)\//.test(path))
    expect(strange).toEqual([])
  })

  it('states the figures that the product promises to find', () => {
    const { wages, personas } = JSON.parse(readFileSync(join(fresh, 'meridian.truth.json'), 'utf8'))
    const { payments, total, toListed } = wages['W-1042']
    expect({ payments, total }).toEqual({ payments: 12, total: '122400.00' })
    expect(toListed.fifo.within72h).toBe('107712.00')
    expect(toListed['lowest-balance'].within72h).toBe('101300.00')
    expect(personas['W-1042'].referenceDomainAgeDays).toBe(12)
  })

  it('stays below 8 MB', () => {
    const bytes = filesBelow(fresh).reduce((sum, path) => sum + statSync(join(fresh, path)).size, 0)
    expect(bytes).toBeLessThan(8e6)
  })
})
