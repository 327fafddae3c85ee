import { expect, test } from 'vitest'
import { foldLookAlikes, readByLook, readMixedWords } from './look-alikes.js'
import { normalise } from './normalise.js'

test.each([
  ['Cyrillic capital В', 'Viktor Вout', 'viktor bout'],
  ['Greek capital Β', 'ΒOUT Viktor', 'bout viktor'],
  ['more Cyrillic than Latin, and no Cyrillic n', 'Нуоn', 'hyon'],
  ['either alphabet: left to the reading by sound', 'АO', 'аo'],
  ['a letter that is no look-alike', 'Bouж', 'bouж'],
  ['small capitals', 'ᴠɪᴋᴛᴏʀ ʙᴏᴜᴛ', 'viktor bout'],
  ['Cherokee', 'Ꮩiktor Ᏼout', 'viktor bout'],
  ['Lisu', 'ꓦꓲꓗꓔꓳꓣ ꓐꓳꓴꓔ', 'viktor bout'],
  ['in brackets', '⒱⒤⒦⒯⒪⒭ ⒝⒪⒰⒯', 'viktor bout'],
  ['in boxes', '🆅🅸🅺🆃🅾🆁 🅱🅾🆄🆃', 'viktor bout'],
  ['regional indicators', '🇻🇮🇰🇹🇴🇷 🇧🇴🇺🇹', 'viktor bout'],
])('%s', (_, written, read) => {
  expect(normalise(written)).toBe(read)
})

test('a name of look-alikes alone has a reading by look beside the one by sound', () => {
  expect(readByLook('Ѕіm Нуоn Ѕор')).toBe('Sim Hyon Sop')
  expect(readByLook('СТАС ТОРОСОВ')).toBe('CTAC TOPOCOB')
  expect(readByLook('Иван Петров')).toBeUndefined()
  expect(readByLook('Sim Hyon Sop')).toBeUndefined()
})

test('names in one script stay as they are', () => {
  for (const name of ['Владимир Путин', 'Αλέξης Τσίπρας', 'Łódź', '김정은'])
    expect(readMixedWords(foldLookAlikes(name))).toBe(name)
})
