import { expect, test, vi } from 'vitest'
import { Tally } from '../../scripts/lib/tally.mjs'
import { countResults } from '../../scripts/lib/vitest.mjs'

const PASSED = { status: 'passed', fullName: 'works' }
const FAILED = { status: 'failed', fullName: 'does not' }
const SKIPPED = { status: 'skipped', fullName: 'needs a licensed list' }
const file = (status: string, assertionResults: readonly (typeof PASSED)[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults,
})

test.each([
  ['tests', [file('failed', [PASSED, PASSED, FAILED, SKIPPED])], { passed: 2, failed: 1, skipped: 1 }],
  ['a file that does not load, as one failure', [file('failed', [])], { passed: 0, failed: 1, skipped: 0 }],
  ['a file that breaks after its tests', [file('failed', [PASSED])], { passed: 1, failed: 1, skipped: 0 }],
  ['nothing', [], { passed: 0, failed: 0, skipped: 0 }],
])('counts %s', (_, files, { passed, failed, skipped }) => {
  const counted = countResults('.', files)
  expect({ ...counted, skipped: counted.skipped.length }).toEqual({ passed, failed, skipped })
})

test('the last line is the count, before it stands what was skipped', () => {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const tally = new Tally()
  tally.addCheck('types', { code: 0, output: 'not shown', seconds: 1 })
  tally.addCheck('lint', { code: 1, output: 'a.ts:1 is wrong\n', seconds: 0.25 })
  tally.add('unit', { passed: 3, failed: 0, skipped: ['a.test.ts: x'], output: '', seconds: 2 })
  write.mockRestore()
  expect(written.join('')).toBe(
    [
      'types                           1.0 s  ok\n',
      'lint                            0.3 s  FAILED\na.ts:1 is wrong\n',
      'unit                            2.0 s  ok\n',
    ].join(''),
  )
  expect(tally.summary()).toBe('skipped  a.test.ts: x\n4 passed, 1 failed, 1 skipped\n')
})
