/** Ways to write a country that its English display name does not cover. */
const ALSO: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  'u s a': 'US',
  'u s': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'korea republic of': 'KR',
  'republic of korea': 'KR',
  'korea south': 'KR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'czech republic': 'CZ',
  turkey: 'TR',
  'hong kong': 'HK',
  macao: 'MO',
  'people s republic of china': 'CN',
  'ivory coast': 'CI',
  'the netherlands': 'NL',
  holland: 'NL',
  burma: 'MM',
  swaziland: 'SZ',
  macedonia: 'MK',
}

let byName: ReadonlyMap<string, string> | undefined

const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()

function names(): ReadonlyMap<string, string> {
  if (byName !== undefined) return byName
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const found = new Map<string, string>()
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b)
      const name = display.of(code)
      // UK, EU and the like are names of no country in ISO 3166-1; the first code of a name is the current one.
      if (name === undefined || name === code || code === 'EU' || code === 'EZ' || code === 'UN') continue
      if (code === 'UK' || code === 'ZZ') continue
      if (!found.has(keyOf(name))) found.set(keyOf(name), code)
    }
  for (const [name, code] of Object.entries(ALSO)) found.set(name, code)
  byName = found
  return found
}

/** ISO 3166-1 alpha-2 code of a country by code or English name; undefined when the text names none. */
export function countryCode(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^[A-Za-z]{2}$/.test(trimmed) && trimmed.toUpperCase() !== 'UK') {
    const code = trimmed.toUpperCase()
    return [...names().values()].includes(code) ? code : undefined
  }
  return names().get(keyOf(trimmed))
}
