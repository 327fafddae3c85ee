/** A synthetic listed person. Names are made up; the shape of the files is OFAC's. */
export type Listed = Readonly<{ number: number; name: string; aliases?: readonly string[]; remarks?: string }>

/** So many synthetic persons with names that are unlike each other, numbered from `first`. */
export const listedPeople = (count: number, first = 1000): Listed[] =>
  Array.from({ length: count }, (_, i) => ({
    number: first + i,
    name: `${made(i * 7 + 3).toUpperCase()}, ${capital(made(i * 11 + 5))} ${capital(made(i * 13 + 1))}`,
    aliases: [`${made(i * 17 + 2).toUpperCase()}, ${capital(made(i * 19 + 9))}`],
    remarks: `DOB ${String((i % 28) + 1).padStart(2, '0')} Jan ${1950 + (i % 40)}; nationality Examplia.`,
  }))

const HEADS = [
  'bar',
  'dol',
  'fen',
  'gur',
  'hal',
  'jor',
  'kem',
  'lun',
  'mir',
  'nov',
  'pel',
  'ras',
  'sot',
  'tav',
  'vik',
  'zem',
]
const TAILS = [
  'dane',
  'gomir',
  'kovic',
  'lentu',
  'makro',
  'nefti',
  'porova',
  'quist',
  'rundel',
  'sambo',
  'tirek',
  'vuldo',
  'wexan',
]
const made = (n: number): string => `${HEADS[n % HEADS.length]}${TAILS[Math.floor(n / 3) % TAILS.length]}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const END = '\x1a'
const line = (cells: readonly (string | number)[]): string =>
  `${cells.map((one) => (typeof one === 'number' || one === '-0- ' ? one : `"${one}"`)).join(',')}\r\n`

/** The legacy files of a list with these persons, as OFAC publishes them: no header, `-0-` for empty, an end mark. */
export const legacySet = (
  people: readonly Listed[],
): Record<'SDN.CSV' | 'ALT.CSV' | 'ADD.CSV' | 'SDN_COMMENTS.CSV', string> => ({
  'SDN.CSV': `${people
    .map(({ number, name, remarks }) =>
      line([number, name, 'individual', 'EXAMPLE', ...Array(7).fill('-0- '), remarks ?? '-0- ']),
    )
    .join('')}${END}`,
  'ALT.CSV': `${people
    .flatMap(({ number, aliases = [] }) =>
      aliases.map((alias, i) => line([number, number * 10 + i, 'aka', alias, '-0- '])),
    )
    .join('')}${END}`,
  'ADD.CSV': `${people.map(({ number }) => line([number, number * 10, '-0- ', 'Exampleton', 'Examplia', '-0- '])).join('')}${END}`,
  'SDN_COMMENTS.CSV': `${line([people[0]?.number ?? 0, 'Gender Male.'])}${END}`,
})

/** The same persons as SDN.XML. */
export const sdnXml = (people: readonly Listed[], published = '11/20/2026'): string =>
  `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
  <publshInformation><Publish_Date>${published}</Publish_Date><Record_Count>${people.length}</Record_Count></publshInformation>
${people
  .map(({ number, name, aliases = [] }) => {
    const [last = '', first = ''] = name.split(', ')
    const akas = aliases
      .map((alias, i) => {
        const [lastName = '', firstName = ''] = alias.split(', ')
        return `<aka><uid>${number * 10 + i}</uid><type>a.k.a.</type><category>strong</category><lastName>${lastName}</lastName><firstName>${firstName}</firstName></aka>`
      })
      .join('')
    return `  <sdnEntry><uid>${number}</uid><firstName>${first}</firstName><lastName>${last}</lastName><sdnType>Individual</sdnType><programList><program>EXAMPLE</program></programList><akaList>${akas}</akaList></sdnEntry>`
  })
  .join('\n')}
</sdnList>
`
