import { expect, test } from 'vitest'
import { differing } from './differing'

const marked = (one: string, other: string): string[] =>
  differing(one, other).map((pieces) =>
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  )

test('marks the letters that differ, not case, accents or punctuation', () => {
  expect(marked('Sim Hyon-Sop', 'SIM, Hyon Sop')).toEqual(['Sim Hyon-Sop', 'SIM, Hyon Sop'])
  expect(marked('Sim Hyun Sop', 'SIM Hyon Sop')).toEqual(['Sim Hy[u]n Sop', 'SIM Hy[o]n Sop'])
  expect(marked('', 'x')).toEqual(['', '[x]'])
})
