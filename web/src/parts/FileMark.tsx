import { useCase } from '../case/CaseContext'
import { fileHref } from '../route/route'
import { Ends } from './Ends'

type Props = Readonly<{ sha256: string }>

/** A file as evidence cites it: where it lay, and which bytes it is. */
export function FileMark({ sha256 }: Props) {
  const file = useCase().file.get(sha256)
  return (
    <span className="file-mark">
      {file === undefined ? (
        <span>file not listed</span>
      ) : (
        <a href={fileHref(sha256)} className="mono">
          {file.paths[0]}
        </a>
      )}{' '}
      <span className="muted">SHA-256</span> <Ends value={sha256} what="SHA-256" />
    </span>
  )
}
