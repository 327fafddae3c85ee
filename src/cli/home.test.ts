import { expect, test } from 'vitest'
import { storeFolder } from './home.js'

const at = (platform: string, env: Record<string, string> = {}) => ({ env, platform, home: '/u/ann' })

test.each([
  ['linux', {}, '/u/ann/.local/share/bridle'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/bridle'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/u/ann/.local/share/bridle'],
  ['darwin', {}, '/u/ann/Library/Application Support/bridle'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' }, 'C:\\Users\\ann\\AppData\\Local\\bridle'],
])('%s %o', (platform, env, expected) => {
  expect(storeFolder(undefined, at(platform, env))).toBe(expected)
})

test('--store goes before BRIDLE_HOME, which goes before the data directory; an empty one is none', () => {
  expect(storeFolder('/a', at('linux', { BRIDLE_HOME: '/b' }))).toBe('/a')
  expect(storeFolder(undefined, at('linux', { BRIDLE_HOME: '/b' }))).toBe('/b')
  expect(storeFolder(undefined, at('linux', { BRIDLE_HOME: '' }))).toBe('/u/ann/.local/share/bridle')
})
