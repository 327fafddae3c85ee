/**
 * Writes src/names/legal-forms-elf.data.ts out of GLEIF's list of entity legal forms (ELF codes, CC0): for each family and country the
 * names and abbreviations in force, spelled as names are read. Needs a build.
 *
 *   node scripts/generate-legal-forms.mjs elf-codes-1.4.1.csv.gz
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const dist = process.argv.includes('--dist') ? process.argv[process.argv.indexOf('--dist') + 1] : 'dist'
const engine = (file) => import(pathToFileURL(path.resolve(ROOT, dist, file)).href)
const { normalise } = await engine('names/normalise.js')
const { romanise } = await engine('names/romanise.js')
const { LEGAL_FORMS } = await engine('names/legal-forms.data.js')
const { ORG_WORDS, PLACE_WORDS } = await engine('names/org-words.data.js')
const { PARTICLES } = await engine('names/particles.data.js')
const { nameGroup } = await engine('names/name-groups.js')
const { numberOf } = await engine('names/numbers.js')

/** Family of a form by what its name says, in the languages of the list; the first that fits. */
const FAMILIES = [
  [
    'branch',
    /\bbranch|filial|sucursal|succursale|niederlassung|\boddzial|pobocka|organizacni slozka|odstepny zavod|aarregiranti|podruznica/,
  ],
  [
    'coop',
    /co ?operat|genossenschaft|osuuskunta|\bandels|kooperativ|kooperat|druzstv|spoldziel|szovetkezet|zadrug|samvinnu/,
  ],
  ['sole', /\bsole\b|einzelunternehm|entrepreneur|predprinimatel|enkeltmand|egyeni|fyzicka osoba|enskild/],
  [
    'part',
    /partner|kommandit|commandit|comandit|offene handels|collecti|collettivo|colectiv|coletivo|onder firma|maatschap|avoin yhtio|handelsbolag|ansvarlig selskap|interessentskab|jawna|komandyt|komandit|verejna obchod|javna obchodn|tovarishchestvo|kozkereseti|beteti|burgerlichen rechts|partenrederei|usaldusuhing|taisuhing|ukine bendrija|societe civile|drustvo s neogranicenom|omorrythmi|eterorrythmi/,
  ],
  [
    'assoc',
    /verein|associa|asociac|stiftung|foundation|\bfond|fundac|fundat|stichting|saatio|yhdistys|forening|nadac|alapitvany|egyesul|ideell|zwiazek|stowarzysz|udruzen|udrug|sihtasutus|mittetulundus|\bbiedriba|nodibinajums|asociacija|viesoji|non ?profit|not for profit|no lucrativ|sans but lucratif|winstoogmerk|nezisk|neprofit/,
  ],
  [
    'state',
    /unitar|\bstate (?:owned )?(?:enterprise|company|corporation)|statni podnik|statny podnik|valstybes imone|gosudarstvenn|kazenn|entidad publica empresarial|przedsiebiorstwo panstwowe|drzavno/,
  ],
  [
    'ltd',
    /limited liability|liability company|beschrankter haftung|responsabilit\w* limit|responsabilidad\w* limitad|responsabilidade limitada|raspundere limitata|beperkte aansprakelijkheid|ogranicen|ogranichenn|obmezhen|abmezhavan|z ograniczona|rucenim omezen|rucenim obmedzen|korlatolt|ierobezot|osauhing|uzdaroji|private limited|private company|company limited|limited company|anpartssel|mehdud|pergjegjesi|teoranta|besloten|begraenset ansvar|begrenset ansvar|einkahlutafelag|omezhenoiu|periorismenis|mas uliyyet/,
  ],
  [
    'plc',
    /joint stock|public limited|public company|aktiengesellschaft|anonym|anonim|per azioni|par actions|por acciones|aktsioner|aktsianer|akciov|aktiesel|aktiebolag|osakeyhtio|aksjesel|naamloze|akcyjn|dionic|delnisk|akcionar|reszveny|\bcorporation|stock company|aktsiaselts|akciju|akcine|hlutafelag|societas europaea|europaisch\w* aktien|actiuni|sahamdar|perseroan/,
  ],
]
/** English names are also plain words: only those that cannot be the name of a firm. */
const ENGLISH =
  /^(?:(?:private|public|unlimited|limited|professional|exempted?|registered|open|closed|foreign|domestic|single member|unlisted|listed) )*(?:limited liability (?:limited )?(?:company|partnership)|(?:limited )?liability company|limited (?:company|partnership)|(?:joint )?stock company|company limited by (?:shares|guarantee)|unlimited company|designated activity company|international business company|exempted company|protected cell company|segregated portfolio company)$/
const FEWEST_LETTERS = 2
const LONGEST = 8

/** @param {string} text */
const spelled = (text) =>
  normalise(text.replace(/\([^)]*\)/g, ' '))
    .split(' ')
    .map((word) => romanise(word))
    .join(' ')

/** Splits a CSV text with quoted cells. @param {string} text */
function* records(text) {
  for (const line of text.split(/\r?\n(?=")/))
    yield [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"'))
}

const KNOWN = new Set(Object.values(LEGAL_FORMS).flat().map(spelled))
const ORG = new Set(ORG_WORDS.flat())
/** Words that a name may be made of: never a legal form. @param {string} word */
const isNameWord = (word) =>
  nameGroup(word) >= 0 ||
  ORG.has(word) ||
  PLACE_WORDS.has(word) ||
  PARTICLES.has(word) ||
  numberOf(word, true) !== undefined ||
  /^(?:ltd|inc|corp|co|company|limited|unlimited|corporation|cooperation|cooperatif|usa|pac|mas|pro|ass|assn|zoo|limitee|and|or|the)$/.test(
    word,
  )

const [, source] = process.argv.slice(1)
const bytes = readFileSync(source)
const text = (source.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
/** Spelling → family → countries. */
const votes = new Map()
const vote = (spelling, family, country) => {
  const families = votes.get(spelling) ?? new Map()
  votes.set(spelling, families)
  families.set(family, (families.get(family) ?? new Set()).add(country))
}
for (const [, , country, , , name, , language, latin, short, shortLatin, , status] of records(text)) {
  if (status !== 'ACTV' || country === undefined || country === '') continue
  const names = [...new Set([spelled(name), spelled(latin)])].filter((one) => /^[a-z0-9 ]+$/.test(one))
  const family = FAMILIES.find(([, pattern]) => names.some((one) => pattern.test(one)))?.[0]
  if (family === undefined) continue
  for (const one of names) {
    const words = one.split(' ')
    // A single word such as fondazione says the class of an organisation, as `association` does.
    const alone = one.length > 9 && !/^(?:asocia|associa|fond|fund|coopera|kooper)/.test(one)
    const telling = language === 'en' ? ENGLISH.test(one) : words.length > 1 || alone
    if (telling && words.length <= LONGEST && !words.every(isNameWord)) vote(one, family, country)
  }
  for (const cell of [short, shortLatin].join(';').split(/[;,]/)) {
    const one = spelled(cell.replace(/\b(?:or|and|the)\b/gi, ' '))
    const letters = one.replaceAll(' ', '')
    if (!/^[a-z]+$/.test(letters) || letters.length < FEWEST_LETTERS || letters.length > 16) continue
    if (one.split(' ').every(isNameWord) || isNameWord(letters)) continue
    vote(one, family, country)
  }
}

/** @type {Record<string, Record<string, string[]>>} */
const out = {}
for (const [spelling, families] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (KNOWN.has(spelling)) continue
  // A spelling of several families belongs to the one of most countries.
  const [[family, countries]] = [...families].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
  const [country] = [...countries].sort()
  out[family] ??= {}
  out[family][country] ??= []
  out[family][country].push(spelling)
}
const lines = Object.entries(out)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([family, countries]) => [
    `  ${family}: {`,
    ...Object.entries(countries)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([country, spellings]) =>
          `    ${country}: ${JSON.stringify(spellings.join('|')).replace(/^"|"$/g, "'")},`,
      ),
    '  },',
  ])
const countries = new Set(Object.values(out).flatMap((row) => Object.keys(row)))
writeFileSync(
  path.join(ROOT, 'src/names/legal-forms-elf.data.ts'),
  `/**
 * Legal forms by family and ISO country (the first of several), generated by scripts/generate-legal-forms.mjs out of GLEIF's Entity Legal
 * Forms code list 1.4.1 (ISO 20275; CC0 1.0). Only forms in force; spelled as names are read, divided by \`|\`. What
 * \`legal-forms.data.ts\` already has, and what is also a plain word or a name, is left out. ${countries.size} countries.
 */
export const ELF_FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join('\n')}
}
`,
)
console.log(`${[...votes].length} spellings, ${countries.size} countries`)
