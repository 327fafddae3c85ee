import { describe, expect, test } from 'vitest'
import { formAt } from './legal-forms.js'
import { ELF_FORMS } from './legal-forms-elf.data.js'
import { normalise } from './normalise.js'
import { prepareName } from './prepare-name.js'
import { romanise } from './romanise.js'

const familyOf = (form: string): string | undefined => {
  const words = normalise(form)
    .split(' ')
    .map((word) => romanise(word))
  const found = formAt(words, 0)
  return found?.words === words.length ? found.family : undefined
}

test('forms of at least 40 countries', () => {
  expect(new Set(Object.values(ELF_FORMS).flatMap((row) => Object.keys(row))).size).toBeGreaterThanOrEqual(40)
})

describe.each([
  [
    'ltd',
    [
      'GmbH',
      'S.à r.l.',
      'OOO',
      'ТОВ',
      'Sp. z o.o.',
      's.r.o.',
      'Kft.',
      'd.o.o.',
      'B.V.',
      'Ltda.',
      'Sdn. Bhd.',
      'Ehf.',
      'OÜ',
    ],
  ],
  ['plc', ['AG', 'S.A.', 'ПАО', 'A/S', 'Oyj', 'N.V.', 'S.p.A.', 'Tbk', 'Aktieselskab', 'Zrt.', 'K.K.']],
  [
    'part',
    ['KG', 'OHG', 'SNC', 'v.o.f.', 'Limited Partnership', 'commanditaire vennootschap', 'spółka komandytowa'],
  ],
  ['coop', ['eingetragene Genossenschaft', 'osuuskunta', 'sociedad cooperativa']],
  ['assoc', ['Stiftung', 'mittetulundusühing', 'eingetragener Verein']],
  ['branch', ['Niederlassung', 'sucursal', 'филиал']],
])('family %s', (family, forms) => {
  test.each(forms)('%s', (form) => expect(familyOf(form)).toBe(family))
})

const tagged = (name: string): string =>
  prepareName(name, 'entity')
    .tokens.map(({ text, tag }) => `${text}:${tag}`)
    .join(' ')

test.each([
  ['11420 CORP.', '11420:number plc:form'],
  ['AS Roma', 'plc:form roma:name'],
  ['Trade SA Holdings', 'trading:class sa:name group:class'],
  ['Ehf Trading', 'ehf:name trading:class'],
  ['Coop', 'coop:name'],
  ['SA', 'sa:name'],
  ['S.A.', 'sa:name'],
])('what is also a word counts only in a fitting place, and no name is emptied: %s', (name, expected) => {
  expect(tagged(name)).toBe(expected)
})
