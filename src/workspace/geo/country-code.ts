// Common ways of writing a country that the CLDR English names do not hold.
const ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'korea, south': 'KR',
  'korea, north': 'KP',
  'republic of korea': 'KR',
  'viet nam': 'VN',
  'czech republic': 'CZ',
  turkey: 'TR',
  uae: 'AE',
  'russian federation': 'RU',
}

let names: Map<string, string> | undefined

function englishNames(): Map<string, string> {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const found = new Map<string, string>()
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const a of letters)
    for (const b of letters) {
      const name = display.of(a + b)
      if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), a + b)
    }
  return found
}

/** ISO 3166-1 alpha-2 code of a country written as a code or in English; undefined when unknown. */
export function countryCode(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^[A-Za-z]{2}$/.test(trimmed)) return trimmed.toUpperCase() === 'UK' ? 'GB' : trimmed.toUpperCase()
  names ??= englishNames()
  return ALIASES[trimmed.toLowerCase()] ?? names.get(trimmed.toLowerCase())
}
