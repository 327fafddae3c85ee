import { expect, test } from 'vitest'
import { documentNumber, documentNumbers } from './document-number.js'

test.each([
  ['381420754', '381420754', null],
  ['OB 0243318', 'OB 0243318', null],
  ['No34409/129', '34409/129', null],
  ['Libyan Passport No. 96/184442', '96/184442', 'Libyan'],
  ['Central African Republic number O00065772', 'O00065772', 'Central African Republic'],
  ['CAR diplomatic passport no. D00000898', 'D00000898', null],
  ['Diplomatic Passport: Z30321794', 'Z30321794', null],
  ['Provisional passport No.: 28642163', '28642163', null],
  [
    'Tunisian passport number L 191609 issued on 28 Feb. 1996, expired on 27 Feb. 2001',
    'L 191609',
    'Tunisian',
  ],
  ['04643632 issued on 18 Jun. 1999', '04643632', null],
  ['W342058 (Tunisian passport, issued on 14.3.2011)', 'W342058', 'Tunisian'],
  ['273010101204 (Kuwaiti)', '273010101204', 'Kuwaiti'],
  ['series МН No 553834', 'МН 553834', null],
  ['745420176, expires on 19.10.2020', '745420176', null],
  ['Jordan 654781 (approximately issued in 2009)', '654781', 'Jordan'],
  [
    'United Republic of Tanzania AB850901 expires 11 December 2026',
    'AB850901',
    'United Republic of Tanzania',
  ],
  ['A 1180173 Kenya, expiry 20 August 2017', 'A 1180173', 'Kenya'],
  ['R00012098, South Sudan', 'R00012098', 'South Sudan'],
  [
    'Pakistani national identification number 54201-247561-5, officially cancelled as of 2013',
    '54201-247561-5',
    'Pakistani',
  ],
  ['12/SAKHANA(N)020199', '12/SAKHANA(N)020199', 'Myanmar'],
  ['12/La Ma Na (N) 89 489', '12/La Ma Na (N) 89 489', 'Myanmar'],
  ['FARDC ID 1-78-09-44621-80', '1-78-09-44621-80', null],
  ['Afghan national identification card (tazkira) number 545167', '545167', 'Afghan'],
  ['Voter ID 73320881AG', '73320881AG', null],
  ["Ex-serviceman's identification card 4302", '4302', null],
  ['SRN/OGRN 1071651000035', '1071651000035', null],
  ['MP 3413113', 'MP 3413113', null],
  ['U74999DL2021PTC388965 (CIN)', 'U74999DL2021PTC388965', null],
  ['68 13 814996 (Russian Federation)', '68 13 814996', 'Russian Federation'],
])('%s', (text, number, country) => {
  expect(documentNumber(text)).toEqual({ number, country })
})

test.each([
  ['7301193828, 0710012691', ['7301193828', '0710012691']],
  ['MP 3413113 and MP 2387911', ['MP 3413113', 'MP 2387911']],
  ['10320661315 or 414950 or 47779.', ['10320661315', '414950', '47779']],
  ['771500884353/ 771500884353', ['771500884353']],
])('several numbers in %s', (text, numbers) => {
  expect(documentNumbers(text).map(({ number }) => number)).toEqual(numbers)
})

test.each([
  ['5404154492 / 540501001'],
  ['5404154492/540501001'],
  ['5404154492, 540501001'],
  ['5404154492 KPP: 540501001'],
  ['5404154492, KPP 540501001'],
])('the code of a tax office is no number of the firm: %s', (text) => {
  expect(documentNumbers(text).map(({ number }) => number)).toEqual(['5404154492'])
})

test.each([
  ['issued in Egypt'],
  ['Egyptian passport issued in 1993, under another name'],
  [''],
  ['unknown'],
  ['9'.repeat(60)],
])('no number in %s', (text) => {
  expect(documentNumber(text)).toBeUndefined()
})
