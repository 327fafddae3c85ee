import { type Born, type Designation, written } from './designation.js'

/** OFAC's limit of a remark in SDN.CSV. */
const LIMIT = 1000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MARK = '-0- '

/** `25 Apr 1965`, `Apr 1965`, `1965`, `circa 1951`, `1951 to 1953`. */
export function bornInWords({ from, to, circa }: Born): string {
  const words = ([year, month, day]: readonly number[]): string =>
    [
      day === undefined ? [] : String(day).padStart(2, '0'),
      month === undefined ? [] : (MONTHS[month - 1] ?? ''),
      String(year),
    ]
      .flat()
      .join(' ')
  return `${circa === true ? 'circa ' : ''}${words(from)}${to === undefined ? '' : ` to ${words(to)}`}`
}

const quoted = (text: string | number | undefined): string =>
  text === undefined || text === '' ? MARK : `"${String(text).replaceAll('"', '""')}"`
const joined = (parts: readonly (string | undefined)[], separator: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator)
/** `alt.` stands before each further fragment of a kind. */
const alternatives = (fragments: readonly string[]): string[] =>
  fragments.map((fragment, i) => (i === 0 ? fragment : `alt. ${fragment}`))

function remarkOf(of: Designation, all: readonly Designation[]): string {
  const types = [...new Set((of.ids ?? []).map(({ type }) => type))]
  const fragments = [
    ...alternatives((of.births ?? []).map((born) => `DOB ${bornInWords(born)}`)),
    ...alternatives((of.birthPlaces ?? []).map((place) => `POB ${place}`)),
    ...alternatives((of.nationalities ?? []).map((country) => `nationality ${country}`)),
    ...alternatives((of.citizenships ?? []).map((country) => `citizen ${country}`)),
    ...types.flatMap((type) =>
      alternatives(
        (of.ids ?? [])
          .filter((id) => id.type === type)
          .map(({ number, country }) => `${type} ${number}${country === undefined ? '' : ` (${country})`}`),
      ),
    ),
    ...(of.aliases ?? [])
      .filter(({ weak }) => weak)
      .map((alias) => `${alias.kind[0]}.k.a. '${written(alias)}'`),
    ...(of.links ?? []).flatMap((uid) =>
      all.filter((other) => other.uid === uid).map((other) => `Linked To: ${written(other)}`),
    ),
  ]
  // A full stop that ends the last fragment is that of the remark as well.
  return fragments.length === 0 ? '' : fragments.join('; ').replace(/\.?$/, '.')
}

/** The four legacy files. */
export function legacyForm(all: readonly Designation[]): Readonly<Record<string, string>> {
  const files: Record<string, string[]> = {
    'SDN.CSV': [],
    'ALT.CSV': [],
    'ADD.CSV': [],
    'SDN_COMMENTS.CSV': [],
  }
  let number = 0
  for (const one of all) {
    const { vessel = {} } = one
    const remark = remarkOf(one, all)
    files['SDN.CSV']?.push(
      [
        one.uid,
        quoted(written(one)),
        one.type === 'entity' ? MARK : quoted(one.type),
        quoted(one.programs.join('] [')),
        quoted(one.title),
        quoted(vessel.callSign),
        quoted(vessel.type),
        quoted(vessel.tonnage),
        quoted(vessel.grt),
        quoted(vessel.flag),
        quoted(vessel.owner),
        quoted(remark.slice(0, LIMIT)),
      ].join(','),
    )
    if (remark.length > LIMIT) files['SDN_COMMENTS.CSV']?.push(`${one.uid},${quoted(remark.slice(LIMIT))}`)
    for (const alias of (one.aliases ?? []).filter(({ weak }) => !weak))
      files['ALT.CSV']?.push([one.uid, ++number, quoted(alias.kind), quoted(written(alias)), MARK].join(','))
    for (const address of one.addresses ?? [])
      files['ADD.CSV']?.push(
        [
          one.uid,
          ++number,
          quoted(joined(address.streets ?? [], ', ')),
          quoted(joined([joined([address.city, address.state], ', '), address.postal], ' ')),
          quoted(address.region === undefined ? address.country : `Region: ${address.region}`),
          MARK,
        ].join(','),
      )
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, rows]) => [name, rows.map((row) => `${row}\r\n`).join('')]),
  )
}
