import { describe, expect, test } from 'vitest'
import { compareNames } from './name-similarity.js'
import { prepareName } from './prepare-name.js'
import type { NameKind } from './prepared-name.js'

// Names of public persons and organisations, spelled as in the press of their languages; none is taken from a case file.
const score = (a: string, b: string, kind: NameKind): number =>
  compareNames(prepareName(a, kind), prepareName(b, kind)).score
const ALERT = 0.78

describe.each([
  [
    'Arabic',
    [
      ['صدام حسين', 'Saddam Hussein'],
      ['معمر القذافي', 'Muammar Gaddafi'],
      ['بشار الأسد', 'Bashar al-Assad'],
      ['عبد الفتاح السيسي', 'Abdel Fattah el-Sisi'],
      ['نور الدين الطبوبي', 'Noureddine Taboubi'],
      ['عبد المجيد تبون', 'Abdelmadjid Tebboune'],
      ['حسن نصر الله', 'Hassan Nasrallah'],
      ['أيمن الظواهري', 'Ayman al-Zawahiri'],
      ['أبو بكر البغدادي', 'Abu Bakr al-Baghdadi'],
    ],
  ],
  [
    'Persian, Urdu, Pashto',
    [
      ['علی خامنه‌ای', 'Ali Khamenei'],
      ['محمود احمدی‌نژاد', 'Mahmoud Ahmadinejad'],
      ['محمدجواد ظریف', 'Mohammad Javad Zarif'],
      ['قاسم سلیمانی', 'Qasem Soleimani'],
      ['نواز شریف', 'Nawaz Sharif'],
      ['سراج الدین حقانی', 'Sirajuddin Haqqani'],
      ['حامد کرزی', 'Hamid Karzai'],
    ],
  ],
  [
    'Hebrew',
    [
      ['בנימין נתניהו', 'Benjamin Netanyahu'],
      ['יצחק רבין', 'Yitzhak Rabin'],
      ['נפתלי בנט', 'Naftali Bennett'],
    ],
  ],
  [
    'Cyrillic, several languages',
    [
      ['Володимир Зеленський', 'Volodymyr Zelenskyy'],
      ['Володимир Зеленський', 'Vladimir Zelensky'],
      ['Юлія Тимошенко', 'Yulia Tymoshenko'],
      ['Аляксандр Лукашэнка', 'Alexander Lukashenko'],
      ['Святлана Ціханоўская', 'Sviatlana Tsikhanouskaya'],
      ['Слободан Милошевић', 'Slobodan Milosevic'],
      ['Қасым-Жомарт Тоқаев', 'Kassym-Jomart Tokayev'],
      ['Нұрсұлтан Назарбаев', 'Nursultan Nazarbayev'],
      ['Эмомалӣ Раҳмон', 'Emomali Rahmon'],
      ['Хрущёв Никита Сергеевич', 'Khrushchev Nikita'],
      ['Евгений Пригожин', 'Evgueni Prigojine'],
      ['Владимир Ильич Ульянов', 'Uladzimir Ulianau'],
    ],
  ],
  [
    'Korean, all spellings',
    [
      ['김정은', 'Kim Jong Un'],
      ['윤석열', 'Yoon Suk Yeol'],
      ['노무현', 'Roh Moo-hyun'],
      ['金正恩', 'Kim Jong Un'],
      ['金正恩', '김정은'],
      ['崔龙海', 'Choe Ryong Hae'],
      ['朴奉珠', 'Pak Pong Ju'],
    ],
  ],
  [
    'foreign names in Hangul, Han and kana',
    [
      ['블라디미르 푸틴', 'Vladimir Putin'],
      ['도널드 트럼프', 'Donald Trump'],
      ['알렉산드르 루카셴코', 'Alexander Lukashenko'],
      ['弗拉基米尔·普京', 'Vladimir Putin'],
      ['萨达姆·侯赛因', 'Saddam Hussein'],
      ['ドナルド・トランプ', 'Donald Trump'],
    ],
  ],
  [
    'Indian scripts',
    [
      ['শেখ হাসিনা', 'Sheikh Hasina'],
      ['মুহাম্মদ ইউনূস', 'Muhammad Yunus'],
      ['ਮਨਮੋਹਨ ਸਿੰਘ', 'Manmohan Singh'],
      ['નરેન્દ્ર મોદી', 'Narendra Modi'],
      ['వేలుపిళ్ళై ప్రభాకరన్', 'Velupillai Prabhakaran'],
      ['వై. ఎస్. జగన్ మోహన్ రెడ్డి'.slice(9), 'Jagan Mohan Reddy'],
      ['ಸಿದ್ದರಾಮಯ್ಯ', 'Siddaramaiah'],
      ['പിണറായി വിജയൻ', 'Pinarayi Vijayan'],
      ['මහින්ද රාජපක්ෂ', 'Mahinda Rajapaksa'],
      ['अटल बिहारी वाजपेयी', 'Atal Bihari Vajpayee'],
    ],
  ],
  [
    'South-East Asia, Ethiopia, the Caucasus, Greece',
    [
      ['ประยุทธ์ จันทร์โอชา', 'Prayut Chanocha'],
      ['สมชาย วงศ์สวัสดิ์', 'Somchai Wongsawat'],
      ['ហ៊ុន សែន', 'Hun Sen'],
      ['ហ៊ុន ម៉ាណែត', 'Hun Manet'],
      ['မင်းအောင်လှိုင်', 'Min Aung Hlaing'],
      ['အောင်ဆန်းစုကြည်', 'Aung San Suu Kyi'],
      ['မြင့်ဆွေ', 'Myint Swe'],
      ['ዐቢይ አህመድ', 'Abiy Ahmed'],
      ['መለስ ዜናዊ', 'Meles Zenawi'],
      ['ედუარდ შევარდნაძე', 'Eduard Shevardnadze'],
      ['Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
      ['Κωνσταντίνος Μητσοτάκης', 'Konstantinos Mitsotakis'],
    ],
  ],
])('%s', (_, pairs) => {
  test.each(pairs)('%s = %s', (a = '', b = '') => {
    expect(score(a, b, 'person')).toBeGreaterThanOrEqual(ALERT)
  })
})

describe('other persons, however alike the letters', () => {
  test.each([
    ['سراج الدین حقانی', 'Jalaluddin Haqqani', 'the second half of the given name agrees'],
    ['Владимир Петрович Иванов', 'Vladimir Pavlovich Ivanov', 'another father'],
    ['Uladzimir Piatrovich Ivanou', 'Vladimir Pavlovich Ivanov', 'another father in another spelling'],
    ['도널드 트럼프', 'Ronald Trump', 'another given name'],
    ['金正恩', 'Kim Jong Il', 'another syllable'],
    ['President Kim', 'KIM, Jong Un', 'an office with a frequent surname'],
    ['Ivanka Trump', 'Donald Trump', 'a surname without an office'],
  ])('%s ≠ %s (%s)', (a, b) => {
    expect(score(a, b, 'person')).toBeLessThan(ALERT)
  })
})

describe('organisations', () => {
  test.each([
    ['АО «Муромский приборостроительный завод»', 'JSC Murom Instrument-Making Plant'],
    [
      'Акционерное общество «Научно-исследовательский институт «Вектор»',
      'Vector Scientific Research Institute JSC',
    ],
    ['OOO Nauchno-Proizvodstvennoe Predpriyatie Iskra', 'LLC Scientific Production Enterprise Iskra'],
    ['ПАО «Объединённая авиастроительная корпорация»', 'United Aircraft Corporation PJSC'],
    ['Липецкий механический завод', 'Lipetsk Mechanical Plant'],
    ['Завод № 9', 'Plant 9'],
    ['Plant No. 9', 'Завод №9'],
    ['شرکت پتروشیمی خلیج', 'Khalij Petrochemical Company'],
    ['بنك سورية الدولي', 'International Bank Syria'],
    ['Volkswagen Gesellschaft m.b.H.', 'Volkswagen Ges.m.b.H.'],
    ['Elektro Xyz sp. z o.o.', 'Elektro Xyz spółka z ograniczoną odpowiedzialnością'],
    ['Nordisk Xyz A/S', 'Nordisk Xyz Aktieselskab'],
  ])('%s = %s', (a, b) => {
    expect(score(a, b, 'entity')).toBeGreaterThanOrEqual(ALERT)
  })
  test.each([
    ['Муромский приборостроительный завод', 'Arzamas Instrument-Making Plant'],
    ['Научно-исследовательский институт', 'Scientific Research Institute Vector'],
    ['Завод № 9', 'Plant No. 8'],
    ['Казанский вертолетный завод', 'Ulan-Ude Helicopter Plant'],
  ])('%s ≠ %s', (a, b) => {
    expect(score(a, b, 'entity')).toBeLessThan(ALERT)
  })
})
