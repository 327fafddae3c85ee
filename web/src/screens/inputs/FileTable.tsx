import type { CaseFile } from '../../case/case-index'
import { count } from '../../format/number'
import { Ends } from '../../parts/Ends'
import { LongTable } from '../../parts/LongTable'
import { fileHref } from '../../route/route'
import { FileWindow } from './FileWindow'

type Props = Readonly<{ files: readonly CaseFile[] }>

export function FileTable({ files }: Props) {
  return (
    <LongTable
      label="Files"
      className="stack"
      items={files}
      keyOf={(file) => file.sha256}
      estimate={41}
      columns={[
        {
          head: 'File',
          cell: (file) => (
            <>
              <a href={fileHref(file.sha256)} data-nav="" className="mono verbatim">
                {file.paths[0]}
              </a>
              {file.paths.length > 1 && (
                <span className="muted"> and {count(file.paths.length - 1)} more path</span>
              )}
            </>
          ),
        },
        { head: 'SHA-256', cell: (file) => <Ends value={file.sha256} what="SHA-256" /> },
        {
          head: 'Recognised as',
          cell: (file) => file.product ?? <span className="muted">not recognised</span>,
        },
        { head: 'Covers', cell: (file) => <FileWindow file={file} /> },
        { head: 'Records', className: 'num', cell: (file) => count(file.records) },
        { head: 'Used', className: 'num', cell: (file) => count(file.used) },
        {
          head: 'Rejected',
          className: 'num',
          cell: (file) => (file.rejected === 0 ? count(0) : <strong>{count(file.rejected)}</strong>),
        },
        { head: 'Skipped', className: 'num', cell: (file) => count(file.skipped) },
      ]}
    />
  )
}
