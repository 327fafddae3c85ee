import { expect, test } from 'vitest'
import { investigateArgs } from '../../scripts/lib/investigate-args.mjs'

test.each([
  ['nothing', '/repo', [], ['investigate', 'examples/meridian']],
  ['nothing, from a folder inside', '/repo/docs', [], ['investigate', '../examples/meridian']],
  ['a folder', '/repo', ['../evidence'], ['investigate', '../evidence']],
  ['a folder and options', '/repo', ['x', '--json'], ['investigate', 'x', '--json']],
  [
    'options only',
    '/repo',
    ['--as-of', '2025-01-31'],
    ['investigate', 'examples/meridian', '--as-of', '2025-01-31'],
  ],
  ['a folder with an evil name', '/repo', ['a b; rm -rf "$HOME"'], ['investigate', 'a b; rm -rf "$HOME"']],
])('%s', (_, cwd, args, expected) => {
  expect(investigateArgs({ root: '/repo', cwd, args })).toEqual(expected)
})
