import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.js'

describe('normalise', () => {
  test.each([
    ["SIM, Hyo'n-so'p", 'sim hyon sop', 'apostrophes of McCune-Reischauer are dropped, hyphens separate'],
    ['Ch’oe Ch’un Sik', 'choe chun sik', 'typographic apostrophes too'],
    ["Cho 'n Myo 'ng-kuk", 'chon myong kuk', 'a stray blank before an apostrophe'],
    ["AL-QA'IDA", 'al qaida', 'inside a word'],
    ['11420 CORP.', '11420 corp', 'a number is never lost'],
    ['11,420.2-1 CORP.', '11420 2 1 corp', 'digits stay together at the thousands'],
    ['Lloyds p.l.c.', 'lloyds plc', 'abbreviations become one word'],
    ['L.X.C Aviation', 'lxc aviation', 'without the last full stop'],
    ['J.-C. Juncker', 'j c juncker', 'initials stay apart'],
    ['Standard & Poor’s', 'standard and poors', 'the ampersand is a word'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan', 'marks are taken off'],
    ['Łódź Straße Ærø', 'lodz strasse aero', 'letters without a decomposition'],
    ['Йосиф Ёлкин', 'йосиф ёлкин', 'Й and Ё are letters of their own'],
    ['김정은', '김정은', 'Hangul is left alone'],
    ['नरेन्द्र मोदी', 'नरेन्द्र मोदी', 'vowel signs of Indic scripts are kept'],
    ['مسعود پزشک\u200cفر', 'مسعود پزشکفر', 'zero-width characters vanish'],
    ['ＡＢＣ　株式会社', 'abc 株式会社', 'full width'],
    ['A\tB\nC', 'a b c', 'tabs and line ends are blanks'],
    ['***', '***', 'nothing but punctuation stays as it is'],
  ])('%s → %s (%s)', (given, expected) => {
    expect(normalise(given)).toBe(expected)
  })
})
