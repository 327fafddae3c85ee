import type { CaseFile } from '../../case/case-index'
import { day } from '../../format/time'

type Props = Readonly<{ file: CaseFile }>

/** The time that a file covers: what happened outside of it, nobody looked at. */
export function FileWindow({ file }: Props) {
  const { from, to } = file.window
  if (from === null || to === null) return <span className="muted">no dates</span>
  return (
    <span className="time">
      {day(from)} – {day(to)}
    </span>
  )
}
