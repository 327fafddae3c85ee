import { words } from '../format/text'

/** Sources with a colour of their own (Okabe and Ito's, which colour-blind people tell apart); the word always stands beside it. */
const COLOURS: Readonly<Record<string, number>> = {
  hr: 1,
  identity: 2,
  'sign-in': 3,
  device: 4,
  shipping: 5,
  payroll: 6,
  reference: 7,
  chain: 8,
}

type Props = Readonly<{ source: string }>

export function SourceMark({ source }: Props) {
  return (
    <span className="source">
      <span className={`swatch swatch-${COLOURS[source] ?? 0}`} aria-hidden="true" />
      {words(source)}
    </span>
  )
}
