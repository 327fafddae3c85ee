import { expect, test } from 'vitest'
import { isBic, isImo, isInn, isLei, isOgrn } from './check-digits.js'

test.each([
  // 9×7 + 0×6 + 7×5 + 4×4 + 7×3 + 2×2 = 139: the example of the IMO's own scheme
  ['IMO', isImo, '9074729', true],
  ['IMO, last digit turned', isImo, '9074728', false],
  ['IMO, too short', isImo, '907472', false],
  // An LEI that the GLEIF publishes for itself.
  ['LEI', isLei, '506700GE1G29325QX363', true],
  ['LEI, two digits exchanged', isLei, '506700GE1G29325QX336', false],
  ['LEI, lower case is for the caller to fold', isLei, '506700ge1g29325qx363', false],
  // Public numbers of Sberbank.
  ['INN of a firm', isInn, '7707083893', true],
  ['INN, one digit off', isInn, '7707083894', false],
  ['INN of a person', isInn, '500100732259', true],
  ['INN of a person, one digit off', isInn, '500100732258', false],
  ['OGRN', isOgrn, '1027700132195', true],
  ['OGRN, one digit off', isOgrn, '1027700132196', false],
  ['BIC of eight', isBic, 'SABRRUMM', true],
  ['BIC of eleven', isBic, 'SABRRUMMXXX', true],
  ['BIC of nine', isBic, 'SABRRUMMX', false],
])('%s', (_, check, text, expected) => {
  expect(check(text)).toBe(expected)
})
