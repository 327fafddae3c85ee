import type { CaseFinding } from '../../../../src/case/schema'

type Props = Readonly<{ finding: CaseFinding }>

/** Explanations that would produce the same rows. They stand beside the signal, never in a footnote. */
export function Innocent({ finding }: Props) {
  if (finding.innocent.length === 0) return <span className="muted">none is known to us; ask</span>
  return (
    <ul className="plain">
      {finding.innocent.map((one) => (
        <li key={one.id}>{one.text}</li>
      ))}
    </ul>
  )
}
