import { expect, test } from 'vitest'
import { completeLock } from '../../scripts/lib/complete-lock.mjs'

const BIOME = {
  version: '2.0.0',
  dev: true,
  optionalDependencies: {
    '@x/cli-darwin-arm64': '2.0.0',
    '@x/cli-linux-x64-musl': '2.0.0',
    '@x/cli-linux-x64': '2.0.0',
    fsevents: '~2.3.3',
    '@x/binding-wasm32-wasi': '2.0.0',
  },
}
const PRESENT = { version: '2.0.0', dev: true, optional: true }

test('binaries for other machines are added, with the machine they are for', () => {
  const packages = { 'node_modules/@x/cli': BIOME, 'node_modules/@x/cli-linux-x64': PRESENT }
  const { lock, added } = completeLock({ packages })
  expect(added).toEqual(['node_modules/@x/cli-darwin-arm64', 'node_modules/@x/cli-linux-x64-musl'])
  expect(lock.packages).toEqual({
    ...packages,
    'node_modules/@x/cli-darwin-arm64': { ...PRESENT, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/@x/cli-linux-x64-musl': { ...PRESENT, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  })
})

test('a complete lock file stays as it is', () => {
  const { lock } = completeLock({ packages: { 'node_modules/@x/cli': BIOME } })
  expect(completeLock(lock)).toEqual({ lock, added: [] })
})
