import { type ReactNode, useId } from 'react'

type Props = Readonly<{ title: string; note?: ReactNode; children: ReactNode }>

/** A part of a screen under a second-level heading. */
export function Section({ title, note, children }: Props) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p className="muted">{note}</p>}
      </div>
      {children}
    </section>
  )
}
