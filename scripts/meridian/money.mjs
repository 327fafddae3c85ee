/** Amounts are integers in millionths (USDC and USDT have six digits after the point). */
export const usd = (text) => {
  const [whole, fraction = ''] = String(text).split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}

const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** 10,200 or 8,431.5, as Etherscan writes a token amount. */
export function tokenText(units) {
  const digits = units.toString().padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/, '')
  return grouped(digits.slice(0, -6)) + (fraction === '' ? '' : `.${fraction}`)
}

/** 10200.00 */
export function plainText(units) {
  const cents = (units / 10_000n).toString().padStart(3, '0')
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`
}

/** $10,200.00 */
export const dollarText = (units) => {
  const [whole, cents] = plainText(units).split('.')
  return `$${grouped(whole)}.${cents}`
}
