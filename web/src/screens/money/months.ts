import type { Wallet } from './wallet'

export type Month = Readonly<{ month: string; in: bigint; out: bigint }>

const following = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** All months from the first to the last, also those in which nothing moved: a gap is a fact. */
export function monthsOf(monthly: Wallet['monthly']): Month[] {
  const known = monthly.map(({ month }) => month).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const sum = (month: string, direction: 'in' | 'out'): bigint =>
    monthly
      .filter((each) => each.month === month && each.direction === direction)
      .reduce((total, { amount }) => total + BigInt(amount.units), 0n)
  const months: Month[] = []
  for (let month = first; month <= last; month = following(month))
    months.push({ month, in: sum(month, 'in'), out: sum(month, 'out') })
  return months
}
