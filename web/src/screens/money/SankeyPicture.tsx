import { useMemo } from 'react'
import { useCase } from '../../case/CaseContext'
import { showUnits } from '../../format/amount'
import { ends } from '../../format/text'
import { Scroll } from '../../parts/Scroll'
import { useWidth } from '../../parts/use-width'
import type { FlowLink } from './flow-links'
import { SankeyBox } from './SankeyBox'
import { sankeyLayout } from './sankey-layout'

type Props = Readonly<{ links: readonly FlowLink[]; symbol: string; decimals: number | null; label: string }>

/** Amounts as bands, in units of the source. What is listed is marked by colour, by a double frame and by a word. */
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
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={`${label}; the table under it has the figures`}
        >
          {layout.bands.map(({ link, path, returns }) => (
            <path
              key={`${link.from} ${link.to}`}
              d={path}
              className={`band${listed(link.to) ? ' listed' : ''}${returns ? ' returns' : ''}`}
            >
              <title>{`${name(link.from)} → ${name(link.to)}: ${show(link.units)}`}</title>
            </path>
          ))}
          {layout.boxes.map((box) => (
            <SankeyBox
              key={box.id}
              box={box}
              name={name(box.id)}
              amount={show(box.units)}
              listed={listed(box.id)}
            />
          ))}
        </svg>
      </Scroll>
    </div>
  )
}
