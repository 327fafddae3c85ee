import { href } from '../route/route'
import { useArrival } from '../route/use-arrival'

type Props = Readonly<{ what: string; why?: string }>

/** An address that leads to nothing in this report. */
export function Nowhere({ what, why }: Props) {
  useArrival('Not in this report · Bridle')
  return (
    <section className="failure">
      <h1 tabIndex={-1}>Not in this report</h1>
      <p>There is no {what} in this case.</p>
      {why !== undefined && <p className="muted">{why}</p>}
      <p>
        <a href={href(['overview'])}>Go to the overview</a>
      </p>
    </section>
  )
}
