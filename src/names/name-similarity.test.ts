import { describe, expect, test } from 'vitest'
import { compareNames } from './name-similarity.js'
import { prepareName } from './prepare-name.js'
import type { NameKind } from './prepared-name.js'

const score = (a: string, b: string, kind: NameKind): number =>
  compareNames(prepareName(a, kind), prepareName(b, kind)).score
/** The threshold of screening; names do not know it, but their scores are made for it. */
const ALERT = 0.78

describe('persons: the same', () => {
  test.each([
    ['Sang-man Kim', 'KIM, Sang Man', 'hyphen, order, case'],
    ['Kim Sangman', 'KIM, Sang Man', 'joined'],
    ['Sim Hyon Sop', "SIM, Hyo'n-so'p", 'McCune-Reischauer'],
    ['심현섭', 'SIM, Hyon Sop', 'Hangul'],
    ['Shim Hyun-Seop', 'SIM, Hyon Sop', 'South Korean spelling'],
    ['박진혁', 'PARK, Jin Hyok', 'Hangul, another surname spelling'],
    ['李明', 'Li Ming', 'Han'],
    ['习近平', 'Xi Jinping', 'Han, joined pinyin'],
    ['Hsi Chin-p’ing', 'Xi Jin Ping', 'Wade-Giles'],
    ['Сергей Викторович Лавров', 'Sergey Lavrov', 'Cyrillic, patronymic left out'],
    ['Дмитрий Медведев', 'Dmitry Medvedev', 'Cyrillic'],
    ['Κυριάκος Μητσοτάκης', 'Kyriakos Mitsotakis', 'Greek'],
    ['محمد علي', 'Mohamed Ali', 'Arabic'],
    ['Wladimir Wladimirowitsch Putin', 'Vladimir Vladimirovich Putin', 'German transcription'],
    ['Osama bin Laden', 'BIN LADIN, Usama', 'particles'],
    ["'Abd al-Aziz al-Nuristani", 'Abdul Aziz Nooristani', 'compound of Abd'],
    ['Mr. Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan', 'title'],
    ['Donlad Trump', 'Donald Trump', 'letters exchanged'],
    ['William J. Frost', 'Frost, William James', 'initial'],
    ['贝拉克·奥巴马', 'Barack Obama', 'foreign name by Chinese sounds'],
    ['バラク・オバマ', 'Barack Obama', 'kana'],
  ])('%s = %s (%s)', (a, b) => {
    expect(score(a, b, 'person')).toBeGreaterThanOrEqual(ALERT)
  })
})

describe('persons: others', () => {
  test.each([
    ['Andrei Navalny', 'Alexei Navalny', 'two known given names'],
    ['Tim Cook', 'Tom Cook', 'two known given names, one letter'],
    ['Hassan Ali', 'Hussein Ali', 'alike but different'],
    ['Luisa Lopez', 'Luis Lopez', 'a woman’s name of a man’s'],
    [
      'MOHAMED BEN BELGACEM BEN HAMID AL-AOUADI',
      'MOHAMED BEN BELGACEM BEN ABDALLAH AL-AOUADI',
      'brothers share all names but one',
    ],
    ['RUSTAM IBRAHIMOVICH ASELDEROV', 'RUSTAM MAGOMEDOVICH ASELDEROV', 'another patronymic'],
    ['Frost, William G.', 'William W Frost', 'another initial'],
    ['Zhang Wei', 'Zhang Wen', 'Mandarin syllables'],
    ['김정은', '김종은', 'Hangul says exactly which syllable'],
    ['Choe Ryong-hae', 'Choe Kyong-song', 'Korean syllables'],
    ['광수 김', 'KIM, Su-Kwang', 'the order of Korean syllables'],
    ['红 利 李', 'LI, Hong Ri', 'Chinese characters are not read as Korean'],
    ['Obama', 'Michelle Obama', 'a surname alone'],
  ])('%s ≠ %s (%s)', (a, b) => {
    expect(score(a, b, 'person')).toBeLessThan(ALERT)
  })
})

describe('organisations: the same', () => {
  test.each([
    ['Lloyds Banking Group Public Limited Company', 'Lloyds Banking Group p.l.c.', 'legal form spelled out'],
    ['OOO Oboronnye Initsiativy', 'Oboronnye Initsiativy LLC', 'legal form across languages'],
    ['ООО "АЯС 2000"', 'OOO AYAS 2000', 'Cyrillic'],
    ['Volkswagen Gesellschaft mit beschränkter Haftung', 'Volkswagen GmbH', 'German'],
    ['Good Will Company', 'Goodwill Company', 'joined'],
    ['The Goldman Sachs Group, Inc.', 'Goldman Sachs Group Inc', 'article'],
    [
      '合장강무역회사'.replace('合', '합'),
      'Hapjanggang Trading Corporation',
      'Hangul, words of firms translated',
    ],
    ['조선남강무역회사', 'Korea Namgang Trading Corporation', 'Hangul'],
    ['延边银星网络科技有限公司', 'Yanbian Yinxing Network Technology Co., Ltd.', 'Han'],
    [
      'OSONG SHIPPING COMPANY',
      'KOREA OSONG SHIPPING CORPORATION',
      'Korea before the name of a North Korean firm',
    ],
    ['U.S. Department of State', 'United States Department of State', 'a place in full'],
    ['2nd Academy of Natural Sciences', 'Second Academy of Natural Sciences', 'ordinal'],
    ['Fund III', 'Fund 3', 'Roman numeral'],
  ])('%s = %s (%s)', (a, b) => {
    expect(score(a, b, 'entity')).toBeGreaterThanOrEqual(ALERT)
  })
})

describe('organisations: others', () => {
  test.each([
    ['ICBC (Asia)', 'ICBC (London)', 'another place'],
    ['Loan Trust 2004-1', 'Loan Trust 2004-2', 'another number'],
    ['Bowne Global Solutions II, Inc.', 'Bowne Global Solutions, Inc.', 'a number on one side'],
    ['11420 CORP.', 'BELLETECH CORP', 'only the legal form agrees'],
    ['China National Pipeline Corporation', 'China National Petroleum Corporation', 'another trade'],
    ['CRYSTALORD SYSTEMS LIMITED', 'CRYSTALORD LTD', 'a word that qualifies'],
    ['BNP Paribas Securities Services', 'BNP Paribas Personal Finance', 'another firm of a group'],
    ['General Trading Company', 'General Shipping Company', 'generic words only'],
    ['Bowne International, S.A.R.L.', 'Bowne International de Mexico S.A. de C.V.', 'a country on one side'],
  ])('%s ≠ %s (%s)', (a, b) => {
    expect(score(a, b, 'entity')).toBeLessThan(ALERT)
  })
})

test('the detail names what is unlike and what stands on one side only', () => {
  const compared = compareNames(
    prepareName('Friedrych Lindenberg', 'person'),
    prepareName('Friedrich K. Lindenberg', 'person'),
  )
  expect(compared.explain()).toBe('like but not equal: friedrich ~ friedrych; only on one side: k.')
})

test('a score does not depend on what was compared before', () => {
  const pair = (): number => score('Friedrych Lindenberg', 'Friedrich Lindenberg', 'person')
  const first = pair()
  for (const other of ['Kim Chol', 'Lindenberg GmbH', 'Фридрих']) score(other, 'Friedrich', 'person')
  expect(pair()).toBe(first)
})
