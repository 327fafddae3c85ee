import { expect, test } from 'vitest'
import { prepareName } from './prepare-name.js'
import type { NameKind } from './prepared-name.js'

const tagged = (name: string, kind: NameKind): string =>
  prepareName(name, kind)
    .tokens.map(({ text, tag }) => `${text}:${tag}`)
    .join(' ')

test.each<[string, NameKind, string]>([
  ['Dr. Abdulaziz bin Saleh', 'person', 'dr:title abd:name aziz:name bin:particle saleh:name'],
  ['Haji Amir Khan', 'person', 'haji:title amir:name khan:name'],
  ['Amir Khan', 'person', 'amir:name khan:name'],
  ['William W. Frost', 'person', 'william:name w:initial frost:name'],
  ['Nicolás Maduro LLC', 'person', 'nicolas:name maduro:name ltd:form'],
  ['Lloyds Banking Group p.l.c.', 'entity', 'lloyds:name bank:class group:class plc:form'],
  ['ООО "АЯС 2000"', 'entity', 'ltd:form ayas:name 2000:number'],
  [
    'Bowne Global Solutions II (Sweden) AB',
    'entity',
    'bowne:name global:class information:class 2:number sweden:place plc:form',
  ],
  ['SA Trading Est. for Industry', 'entity', 'plc:form trading:class est:name for:particle industry:class'],
  ['U S Steel', 'entity', 'us:name steel:name'],
  ['The Company Ltd', 'entity', 'the:name ltd:name'],
])('%s (%s)', (name, kind, expected) => {
  expect(tagged(name, kind)).toBe(expected)
})

test('names of objects are only names', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    for (const kind of ['person', 'entity'] as const)
      expect(prepareName(word, kind).tokens.length).toBeGreaterThan(0)
})
