const HALF = 36

type Props = Readonly<{ weight: number; most: number }>

/** A contribution as figure and bar: right of the line it speaks for, left of it against. */
export function WeightBar({ weight, most }: Props) {
  const length = (Math.abs(weight) / most) * HALF
  const figure = `${weight > 0 ? '+' : weight < 0 ? '−' : ''}${Math.abs(weight).toFixed(2)}`
  return (
    <span className="weight">
      <svg width={HALF * 2} height={12} aria-hidden="true">
        <rect
          x={weight < 0 ? HALF - length : HALF}
          y={2}
          width={length}
          height={8}
          className={weight < 0 ? 'month-out' : 'month-in'}
        />
        <line x1={HALF} x2={HALF} y1={0} y2={12} className="svg-axis" />
      </svg>
      {figure}
    </span>
  )
}
