import { describe, expect, test } from 'vitest'
import { normalise } from '../normalise.js'
import { romanise } from '../romanise.js'
import { hangulSyllables, spellSyllable } from './hangul.js'
import { isPinyinWord } from './pinyin-syllables.js'
import { wadeGiles } from './wade-giles.js'

const read = (text: string, organisation = false): string =>
  normalise(text)
    .split(' ')
    .map((word) => romanise(word, organisation))
    .join(' ')

describe('romanisation', () => {
  test.each([
    ['김영철', 'kim yong chol', 'Hangul, DPRK spelling'],
    ['최룡해', 'choe ryong hae', 'Hangul'],
    ['Сергеевич', 'sergeevich', 'Cyrillic, BGN'],
    ['Щукин', 'shchukin', 'Cyrillic'],
    ['Лукашэнка', 'lukashenka', 'Belarusian'],
    ['Вучић', 'vuchic', 'Serbian'],
    ['Μητσοτάκης', 'mitsotakis', 'Greek, ELOT 743'],
    ['Բարակ Օբամա', 'barak obama', 'Armenian'],
    ['ბარაკ ობამა', 'barak obama', 'Georgian'],
    ['السوداني', 'al swdany', 'Arabic with its article'],
    ['پوتین', 'pwtyn', 'Persian'],
    ['פוטין', 'pvtyn', 'Hebrew'],
    ['バラク', 'baraku', 'katakana'],
    ['व्लादिमीर', 'vladimir', 'Devanagari'],
    ['АЯС2000', 'ayas2000', 'letters and digits in one word'],
    ['মোহাম্মদ', 'mohammad', 'Bengali'],
    ['ਮਨਮੋਹਨ ਸਿੰਘ', 'manamohan singh', 'Gurmukhi'],
    ['નરેન્દ્ર મોદી', 'narendra modi', 'Gujarati'],
    ['ராஜபக்ச', 'rajapakcha', 'Tamil'],
    ['చంద్రబాబు', 'chandrababu', 'Telugu'],
    ['ಕುಮಾರ', 'kumara', 'Kannada'],
    ['വിജയൻ', 'vijayan', 'Malayalam'],
    ['මහින්ද', 'mahinda', 'Sinhala'],
    ['ทักษิณ ชินวัตร', 'taksin chinwatr', 'Thai'],
    ['ບຸນຍັງ', 'bunyang', 'Lao'],
    ['ប៉ុល ពត', 'pol pt', 'Khmer'],
    ['မင်းအောင်လှိုင်', 'min aung hlaing', 'Burmese'],
    ['ዐቢይ አሕመድ', 'abiy ahmed', 'Ethiopic'],
    ['ⵣⵉⵔⵉ', 'ⵣⵉⵔⵉ', 'a script that is not read stays as it is'],
    ['Георгiївна', 'georgiyivna', 'a Latin letter among Cyrillic ones'],
    ['Мyasishchev', 'myasishchev', 'a Cyrillic letter among Latin ones'],
  ])('%s → %s (%s)', (given, expected) => {
    expect(read(given)).toBe(expected)
  })

  test('words of Korean and Chinese firms are translated only where a firm is meant', () => {
    expect(read('합장강무역회사', true)).toBe('hap jang kang trading company')
    expect(read('沈阳贸易', true)).toBe('shen yang trading')
    expect(read('李明', false)).toBe('li ming')
  })
})

describe('Hangul', () => {
  test('jamo decomposition gives sound classes', () => {
    expect(hangulSyllables('철')).toEqual([{ initial: 'c', vowel: 'eo', final: 'l' }])
    expect(hangulSyllables('abc')).toBeUndefined()
  })
  test('both systems of spelling', () => {
    expect([...'정철'].map((syllable) => spellSyllable(syllable, 'northern'))).toEqual(['jong', 'chol'])
    expect([...'정철'].map((syllable) => spellSyllable(syllable, 'revised'))).toEqual(['jeong', 'cheol'])
  })
})

describe('Mandarin', () => {
  test.each(['li', 'jinping', 'zhang', 'xiaoming'])('%s is pinyin', (word) =>
    expect(isPinyinWord(word)).toBe(true),
  )
  test.each(['chol', 'vladimir', 'kwon', 'smith'])('%s is not', (word) =>
    expect(isPinyinWord(word)).toBe(false),
  )
  test.each([
    ['hsiao', 'xiao'],
    ['chung', 'zhong'],
    ['tse', 'ze'],
    ['chih', 'zhi'],
    ['tung', 'dong'],
    ['tien', 'dian'],
  ])('%s can be %s', (wade, pinyin) => expect(wadeGiles(wade)).toContain(pinyin))
  test('a pinyin syllable has no other reading', () => expect(wadeGiles('zhang')).toEqual([]))
})
