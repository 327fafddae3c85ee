import { expect, test } from 'vitest'
import { writtenNames } from './written-names.js'

test.each([
  ['KIM Jong Sik', ['KIM Jong Sik']],
  ['AL-HARAMAIN FOUNDATION (KENYA)', ['AL-HARAMAIN FOUNDATION (KENYA)']],
  ['LEADER (HONG KONG) INTERNATIONAL', ['LEADER (HONG KONG) INTERNATIONAL']],
  [
    'Abas Rashidi; Abbas Rashedi; Abas Rashedi',
    ['Abas Rashidi; Abbas Rashedi; Abas Rashedi', 'Abas Rashidi', 'Abbas Rashedi', 'Abas Rashedi'],
  ],
  ['El Harrachi (الحراشي)', ['El Harrachi (الحراشي)', 'El Harrachi', 'الحراشي']],
  [
    'حسن غول (Hassan Ghul; Hassan Gul)',
    ['حسن غول (Hassan Ghul; Hassan Gul)', 'حسن غول', 'Hassan Ghul', 'Hassan Gul'],
  ],
  [
    'Kirsanova (Russian spelling: Кирсанова)',
    ['Kirsanova (Russian spelling: Кирсанова)', 'Kirsanova', 'Кирсанова'],
  ],
  [
    'Safia Farkash, born 1 Jan. 1953 (Oman passport no.03825239)',
    ['Safia Farkash, born 1 Jan. 1953 (Oman passport no.03825239)', 'Safia Farkash'],
  ],
  [
    'Amer Tayseer KHITI عامرتيسير خيتي',
    ['Amer Tayseer KHITI عامرتيسير خيتي', 'Amer Tayseer KHITI', 'عامرتيسير خيتي'],
  ],
  [
    'Dr. Adnan Abdo (a.k.a. Abdou) AL SIKHNY',
    ['Dr. Adnan Abdo (a.k.a. Abdou) AL SIKHNY', 'Dr. Adnan Abdo AL SIKHNY', 'Dr. Adnan Abdou AL SIKHNY'],
  ],
  ['Adam One (a.k.a. Adam Two)', ['Adam One (a.k.a. Adam Two)', 'Adam One', 'Adam Two']],
  ['ООО “Остек-ETK”', ['ООО “Остек-ETK”']],
  ['Company 2000', ['Company 2000']],
  ['A (B', ['A (B']],
  ['  two\n   lines ', ['two lines']],
  ['(-)', []],
])('%s', (field, names) => {
  expect(writtenNames(field).map(({ name }) => name)).toEqual(names)
})

test('a name that the list calls former says so', () => {
  expect(writtenNames('Ezatullah Haqqani (previously listed as)')).toEqual([
    { name: 'Ezatullah Haqqani (previously listed as)', former: true },
    { name: 'Ezatullah Haqqani', former: true },
  ])
})
