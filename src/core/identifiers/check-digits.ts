const digitsOf = (text: string): number[] => [...text].map(Number)
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0)

/** IMO ship number: seven digits, the last being that of the first six weighted 7 to 2 (IMO Resolution A.1117(30)). */
export function isImo(text: string): boolean {
  if (!/^\d{7}$/.test(text)) return false
  const digits = digitsOf(text)
  return weighted(digits, [7, 6, 5, 4, 3, 2]) % 10 === digits[6]
}

/** Legal entity identifier: twenty characters, ISO 7064 MOD 97-10 over letters as numbers from 10 (ISO 17442). */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(text)) return false
  let rest = 0
  for (const letter of text) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Russian taxpayer number: ten digits for firms, twelve for persons, with one or two check digits (order of the tax service MMV-7-6/435). */
export function isInn(text: string): boolean {
  if (!/^(?:\d{10}|\d{12})$/.test(text)) return false
  const digits = digitsOf(text)
  const sum = (weights: readonly number[]): number => (weighted(digits, weights) % 11) % 10
  if (digits.length === 10) return sum([2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[9]
  return (
    sum([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[10] &&
    sum([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[11]
  )
}

/** Russian registration number of a firm (OGRN, 13 digits) or sole trader (OGRNIP, 15): the rest by 11 or 13, its last digit. */
export function isOgrn(text: string): boolean {
  if (!/^(?:\d{13}|\d{15})$/.test(text)) return false
  const body = BigInt(text.slice(0, -1))
  const rest = body % (text.length === 13 ? 11n : 13n)
  return Number(rest % 10n) === Number(text.slice(-1))
}

/** Bank identifier (ISO 9362): four letters, country, place, and three characters of a branch or none. */
export const isBic = (text: string): boolean => /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text)
