import { showUnits } from '../../format/amount'
import { useWidth } from '../../parts/use-width'
import { monthsOf } from './months'
import type { Wallet } from './wallet'

const HALF = 72
const AXIS = 20
const WIDEST = 28

type Props = Readonly<{ monthly: Wallet['monthly']; symbol: string }>

/** Received upwards, sent downwards, on one scale. */
export function MonthlyPicture({ monthly, symbol }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>(900)
  const months = monthsOf(monthly)
  const decimals = monthly[0]?.amount.decimals ?? null
  const most = months.reduce((max, month) => [month.in, month.out, max].reduce((a, b) => (a > b ? a : b)), 1n)
  const step = Math.min(width / Math.max(months.length, 1), 56)
  const bar = Math.min(step * 0.6, WIDEST)
  const height = (units: bigint): number => (Number((units * 10_000n) / most) / 10_000) * HALF
  const zero = HALF + 16
  const below = months.some(({ out }) => out > 0n) ? HALF : 0
  // A month's name needs 52 px; where months stand closer, not each is named.
  const every = Math.ceil(60 / step)
  return (
    <div ref={frame} className="strip">
      <svg
        width={width}
        height={zero + below + AXIS}
        viewBox={`0 0 ${width} ${zero + below + AXIS}`}
        role="img"
        aria-label={`${symbol} received and sent by month, from ${months[0]?.month} to ${months.at(-1)?.month}; the table under it has the figures`}
      >
        {months.map((month, i) => {
          const x = i * step + (step - bar) / 2
          return (
            <g key={month.month}>
              <title>
                {`${month.month}: received ${showUnits(String(month.in), decimals)}, sent ${showUnits(String(month.out), decimals)} ${symbol}`}
              </title>
              <rect x={i * step} y={0} width={step} height={zero + below} className="month-hit" />
              <rect
                x={x}
                y={zero - height(month.in)}
                width={bar}
                height={height(month.in)}
                className="month-in"
              />
              <rect x={x} y={zero} width={bar} height={height(month.out)} className="month-out" />
              {i % every === 0 && (
                <text x={i * step + step / 2} y={zero + below + 15} textAnchor="middle" className="svg-note">
                  {month.month}
                </text>
              )}
            </g>
          )
        })}
        <line x1={0} x2={months.length * step} y1={zero} y2={zero} className="svg-axis" />
        <text x={0} y={11} className="svg-note halo">
          received; highest bar {showUnits(String(most), decimals)} {symbol}
        </text>
        {below > 0 && (
          <text x={0} y={zero + below - 2} className="svg-note halo">
            sent
          </text>
        )}
      </svg>
    </div>
  )
}
