import { useMemo } from 'react'
import { useCase } from '../../case/CaseContext'
import { showUnits } from '../../format/amount'
import { ends } from '../../format/text'
import { Scroll } from '../../parts/Scroll'
import { useWidth } from '../../parts/use-width'
import { fit } from '../ring/fit'
import type { FlowLink } from './flow-links'
import { sankeyLayout } from './sankey-layout'

// What the room beside a bar holds at 12 px.
const CHARACTERS = 24

type Props = Readonly<{ links: readonly FlowLink[]; symbol: string; decimals: number | null; label: string }>

/** Amounts as bands, in units of the source. Bands to a listed party are marked by colour, by hatching and by a word. */
export function SankeyPicture({ links, symbol, decimals, label }: Props) {
  const { found } = useCase()
  const [frame, available] = useWidth<HTMLDivElement>(1200)
  const layout = useMemo(() => sankeyLayout(links, available), [links, available])
  const nodes = useMemo(() => new Map(found.money.nodes.map((node) => [node.id, node])), [found])
  const show = (units: bigint): string => `${showUnits(String(units), decimals)} ${symbol}`
  const name = (id: string): string => nodes.get(id)?.label ?? ends(id)
  const listed = (id: string): boolean => nodes.get(id)?.listed === true
  return (
    <div ref={frame}>
      <Scroll label={label}>
        <svg
          className="sankey"
          width={layout.width}
          height={layout.height}
          role="img"
          aria-label={`${label}; the table under it has the figures`}
        >
          {layout.bands.map(({ link, path, width, returns }) => (
            <path
              key={`${link.from} ${link.to}`}
              d={path}
              strokeWidth={width}
              className={`band${listed(link.to) ? ' listed' : ''}${returns ? ' returns' : ''}`}
            >
              <title>{`${name(link.from)} → ${name(link.to)}: ${show(link.units)}`}</title>
            </path>
          ))}
          {layout.bars.map((bar) => (
            <g key={bar.id}>
              <title>{`${name(bar.id)} (${bar.id}): ${show(bar.units)}`}</title>
              <rect
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                className={listed(bar.id) ? 'bar listed' : 'bar'}
              />
              <text x={bar.x + bar.width + 6} y={bar.y + 11} className="svg-label halo">
                {fit(name(bar.id), CHARACTERS)}
              </text>
              <text x={bar.x + bar.width + 6} y={bar.y + 25} className="svg-note halo">
                {show(bar.units)}
                {listed(bar.id) && <tspan className="box-mark"> listed</tspan>}
              </text>
            </g>
          ))}
        </svg>
      </Scroll>
    </div>
  )
}
