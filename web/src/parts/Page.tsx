import type { ReactNode } from 'react'
import { useCase } from '../case/CaseContext'
import { useArrival } from '../route/use-arrival'

type Props = Readonly<{ title: string; kicker?: ReactNode; lead?: ReactNode; children: ReactNode }>

/** Frame of a screen: one first-level heading, which gets the focus on arrival. */
export function Page({ title, kicker, lead, children }: Props) {
  const { found } = useCase()
  useArrival(`${title} · ${found.caseId} · Bridle`)
  return (
    <>
      <header className="page-head">
        {kicker !== undefined && <div className="kicker">{kicker}</div>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead !== undefined && <div className="lead">{lead}</div>}
      </header>
      {children}
    </>
  )
}
