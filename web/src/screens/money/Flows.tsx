import { useMemo } from 'react'
import { useCase } from '../../case/CaseContext'
import { REACH } from '../../case/headline'
import { count } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { Twin } from '../../parts/Twin'
import { FlowTable } from './FlowTable'
import { drawn, flowLinks } from './flow-links'
import { SankeyPicture } from './SankeyPicture'
import type { Selection } from './selection'

type Props = Readonly<{ chosen: Selection; symbol: string; decimals: number | null }>

export function Flows({ chosen, symbol, decimals }: Props) {
  const { money } = useCase().found
  const { worker, method, asset, wages } = chosen
  const links = useMemo(
    () => flowLinks(money, { worker, method, asset, wages }),
    [money, worker, method, asset, wages],
  )
  const shown = useMemo(() => drawn(links), [links])
  const title = money.methods.find(({ id }) => id === method)?.title ?? method
  const label = `Flow of the wages under ${title}, in ${symbol} of the source`
  return (
    <Section
      title={`The way of the money under ${title}`}
      note={`In ${symbol} of the source. Showing ${count(shown.length)} of ${count(links.length)} flows${shown.length < links.length ? ', largest first; the table has all' : ''}.`}
    >
      {links.length === 0 ? (
        <Nothing>
          {method === REACH
            ? 'Reach overlaps: the same value counts on every way that it can have gone, so that its flows do not add up to a picture.'
            : 'No flow is recorded under this method.'}
        </Nothing>
      ) : (
        <>
          <SankeyPicture links={shown} symbol={symbol} decimals={decimals} label={label} />
          <Twin of="The flows">
            <FlowTable links={links} symbol={symbol} decimals={decimals} />
          </Twin>
        </>
      )}
    </Section>
  )
}
