import { expect, test } from 'vitest'
import { AppError } from '../core/errors.js'
import { renderError } from './render-error.js'

test('a failure says what, where, expected, got and what to do', () => {
  const error = new AppError('E_CONFIG_INVALID', 'bridle.yaml cannot be used', {
    file: 'records/bridle.yaml',
    row: 3,
    field: 'dates',
    expected: 'mdy or dmy',
    got: '"american"',
    todo: 'write dates: mdy for 12/31/2022',
  })
  expect(renderError(error)).toEqual({
    exitCode: 3,
    text: [
      'bridle: bridle.yaml cannot be used [E_CONFIG_INVALID]',
      '  where     records/bridle.yaml, row 3, dates',
      '  expected  mdy or dmy',
      '  got       "american"',
      '  to do     write dates: mdy for 12/31/2022',
    ].join('\n'),
  })
})

test('what nobody foresaw is a fault of ours, exit 4', () => {
  const { text, exitCode } = renderError(new TypeError('x is not a function'))
  expect(exitCode).toBe(4)
  expect(text).toContain('internal fault')
})
