import { usd } from './money.mjs'
import { stream } from './random.mjs'
import { at, DAY, HOUR, MINUTE, SECOND } from './time.mjs'
import { LISTED, LOOK_ALIKE, PAID_TO, transactionHash, USDC, USDT, W } from './wallets.mjs'

/** Paydays: cohort A and B alternate, every Thursday one of them. */
const paydays = (first, count) => Array.from({ length: count }, (_, i) => at(first) + i * 14 * DAY)

export const WAGES = [
  { worker: 'W-1042', amount: usd(10200), days: paydays('2022-09-15', 12), hour: 15, minute: 5 },
  { worker: 'W-1053', amount: usd(4150), days: paydays('2022-09-29', 11), hour: 15, minute: 9 },
  { worker: 'W-1059', amount: usd(3800), days: paydays('2022-09-15', 12), hour: 15, minute: 13 },
  { worker: 'W-1080', amount: usd(1500), days: paydays('2022-11-24', 7), hour: 15, minute: 17 },
  { worker: 'W-1077', amount: usd(8600), days: paydays('2022-09-08', 13), hour: 15, minute: 4 },
  { worker: 'W-1064', amount: usd(4600), days: paydays('2022-11-03', 9), hour: 15, minute: 8 },
  { worker: 'W-1074', amount: usd(4250), days: paydays('2022-09-22', 12), hour: 15, minute: 12 },
  { worker: 'W-1081', amount: usd(3900), days: paydays('2022-10-06', 11), hour: 15, minute: 16 },
]

/** What goes on to the collector on the day after the payment; the rest is spent before the next one. */
const FORWARDED = { 'W-1042': '8976', 'W-1077': '7525', 'W-1053': '3610', 'W-1064': '4002', 'W-1081': '2340' }
/** W-1081 also pays into an exchange account. */
const TO_EXCHANGE = { 'W-1081': '1014' }

/**
 * Other income of the shared wallet that arrives between the payment of W-1042 and what is passed on. First in, first
 * out does not touch it; the lowest-balance rule lets it leave first. It sums to 6,412.
 */
const SIDE_INCOME = [
  '512.4',
  '498',
  '560.6',
  '531',
  '547.25',
  '489.75',
  '575',
  '520',
  '538',
  '602',
  '466',
  '572',
]
const SIDE_INCOME_OTHER = {
  'W-1077': ['310', '0', '275', '0', '420'],
  'W-1053': ['180', '95.5'],
  'W-1064': ['260', '0', '145'],
  'W-1081': ['0', '220'],
}

/** Every transfer of a token that happened, oldest first: `{ ts, tx, from, to, token, units, kind, worker? }`. */
export function makeLedger() {
  const random = stream('ledger')
  const out = []
  const move = (ts, label, from, to, token, units, extra = {}) =>
    out.push({ ts: ts - (ts % SECOND), tx: transactionHash(label), from, to, token, units, ...extra })

  for (const { worker, amount, days, hour, minute } of WAGES)
    days.forEach((day, i) => {
      const paid = day + hour * HOUR + minute * MINUTE + random.int(2, 50) * SECOND
      move(paid, `wage ${worker} ${i}`, W.payroll, PAID_TO[worker], USDC, amount, { kind: 'wage', worker })
      if (worker in FORWARDED) persona(move, random, worker, i, day, amount)
    })
  funding(move)
  honest(move, random)
  opening(move)
  sweep(move, random, out)
  out.push({
    ts: at('2022-09-16T09:40:11Z'),
    tx: transactionHash('poison'),
    from: W['W-1077'],
    to: LOOK_ALIKE,
    token: USDC,
    units: 0n,
    kind: 'poison',
  })
  return out.sort((a, b) => a.ts - b.ts)
}

/** The day before each payday the treasury fills the payroll wallet, to the unit. */
function funding(move) {
  const due = new Map()
  for (const { amount, days } of WAGES) for (const day of days) due.set(day, (due.get(day) ?? 0n) + amount)
  for (const [day, units] of due)
    move(day - 8 * HOUR, `funding ${day}`, W.treasury, W.payroll, USDC, units, { kind: 'funding' })
}

function persona(move, random, worker, i, day, amount) {
  const wallet = PAID_TO[worker]
  const side = sideIncome(worker, i)
  const forwarded = usd(FORWARDED[worker])
  const toExchange = usd(TO_EXCHANGE[worker] ?? 0)
  if (side > 0n)
    move(
      day + 19 * HOUR + random.int(0, 90) * MINUTE + 7 * SECOND,
      `side ${worker} ${i}`,
      W.client,
      wallet,
      USDC,
      side,
      { kind: 'side' },
    )
  const next = day + DAY
  move(
    next + 2 * HOUR + random.int(0, 160) * MINUTE,
    `forward ${worker} ${i}`,
    wallet,
    W.collector,
    USDC,
    forwarded,
    { kind: 'forward' },
  )
  if (toExchange > 0n)
    move(
      next + 6 * HOUR + random.int(0, 60) * MINUTE,
      `exchange ${worker} ${i}`,
      wallet,
      W.exchangeDeposit,
      USDC,
      toExchange,
      { kind: 'exchange' },
    )
  const rest = amount + side - forwarded - toExchange
  const half = (rest * BigInt(random.int(40, 60))) / 100n
  const spendable = half - (half % 10_000n)
  move(
    day + 4 * DAY + 10 * HOUR + random.int(0, 300) * MINUTE,
    `spend ${worker} ${i}`,
    wallet,
    W.spending,
    USDC,
    spendable,
    { kind: 'spend' },
  )
  move(
    day + 5 * DAY + 11 * HOUR + random.int(0, 300) * MINUTE,
    `spend2 ${worker} ${i}`,
    wallet,
    W.spendingTwo,
    USDC,
    rest - spendable,
    { kind: 'spend' },
  )
}

function sideIncome(worker, i) {
  if (worker === 'W-1042') return usd(SIDE_INCOME[i])
  const list = SIDE_INCOME_OTHER[worker] ?? ['0']
  return usd(list[i % list.length])
}

/** Money that was there before the wages: the first exports begin with it going out or coming in. */
function opening(move) {
  move(at('2022-09-03T10:12:44Z'), 'before W-1077', W.client, W['W-1077'], USDC, usd(700), { kind: 'side' })
  move(at('2022-09-06T18:31:02Z'), 'before W-1077 out', W['W-1077'], W.spending, USDC, usd(700), {
    kind: 'spend',
  })
  move(at('2022-09-20T08:15:30Z'), 'before W-1053', W['W-1053'], W.spending, USDC, usd(300), {
    kind: 'spend',
  })
}

function honest(move, random) {
  const wage = (worker) => WAGES.find((entry) => entry.worker === worker)
  wage('W-1059').days.forEach((day, i) => {
    move(
      day + 2 * DAY + 13 * HOUR + random.int(0, 400) * MINUTE,
      `cash W-1059 ${i}`,
      W['W-1059'],
      W.exchangeDepositHonest,
      USDC,
      usd(3800),
      { kind: 'honest' },
    )
  })
  wage('W-1074').days.forEach((day, i) => {
    if (i % 3 === 2)
      move(day + 6 * DAY + 18 * HOUR, `save W-1074 ${i}`, W['W-1074'], W.savings, USDC, usd(9000), {
        kind: 'honest',
      })
  })
}

/** Every Saturday the collector exchanges all it has; on Saturday and Sunday it goes on, whole. */
function sweep(move, random, out) {
  let i = 0
  for (let saturday = at('2022-09-10'); saturday < at('2023-02-28'); saturday += 7 * DAY, i++) {
    if (i % 5 === 3)
      move(
        saturday - 20 * HOUR,
        `other ${i}`,
        W.otherSource,
        W.collector,
        USDC,
        usd(String(random.int(900, 2400))),
        { kind: 'other' },
      )
    const swapAt = saturday + 9 * HOUR + random.int(0, 110) * MINUTE + 19 * SECOND
    const before = swapAt - 7 * DAY
    const gathered = out.filter(
      ({ to, ts, token }) =>
        to === W.collector && token === USDC && ts < swapAt && ts >= lastSwap(out, swapAt, before),
    )
    const units = gathered.reduce((sum, entry) => sum + entry.units, 0n)
    if (units === 0n) continue
    const received = (units * 99_955n) / 100_000n
    move(swapAt, `swap ${i}`, W.collector, W.pool, USDC, units, { kind: 'swap' })
    move(swapAt, `swap ${i}`, W.pool, W.collector, USDT, received, { kind: 'swap' })
    move(
      saturday + 13 * HOUR + random.int(0, 200) * MINUTE,
      `pass ${i}`,
      W.collector,
      W.intermediate,
      USDT,
      received,
      { kind: 'pass' },
    )
    move(
      saturday + DAY + 5 * HOUR + random.int(0, 230) * MINUTE,
      `last ${i}`,
      W.intermediate,
      LISTED,
      USDT,
      received,
      { kind: 'last' },
    )
  }
}

function lastSwap(out, swapAt) {
  const swaps = out.filter(({ kind, from, ts }) => kind === 'swap' && from === W.collector && ts < swapAt)
  return swaps.length === 0 ? 0 : swaps.at(-1).ts
}
