import { expect, test } from 'vitest'
import { nameVariants } from './name-variants.js'

test.each([
  ['KIM, Sang Man', ['KIM, Sang Man']],
  ['PAK Kwang Hun 박광훈', ['PAK Kwang Hun 박광훈', 'PAK Kwang Hun', '박광훈']],
  [
    'KIM Su-Kwang, KIM Sou-Gwang, KIM Son-kwang',
    ['KIM Su-Kwang, KIM Sou-Gwang, KIM Son-kwang', 'KIM Su-Kwang', 'KIM Sou-Gwang', 'KIM Son-kwang'],
  ],
  ['Jang Pom Su, Jang Hyon U', ['Jang Pom Su, Jang Hyon U', 'Jang Pom Su', 'Jang Hyon U']],
  ['AL-KUWARI, Salim Hassan', ['AL-KUWARI, Salim Hassan']],
  [
    'Korean National Insurance Company (KNIC)',
    ['Korean National Insurance Company (KNIC)', 'Korean National Insurance Company'],
  ],
  ['ICBC (Asia)', ['ICBC (Asia)']],
])('%s', (text, variants) => {
  expect(nameVariants(text)).toEqual(variants)
})
