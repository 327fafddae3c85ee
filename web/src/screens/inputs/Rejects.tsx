import type { Case } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { count } from '../../format/number'
import { LongTable } from '../../parts/LongTable'
import { Nothing } from '../../parts/Nothing'
import { fileHref } from '../../route/route'

type Props = Readonly<{ rejects: Case['rejects'] }>

export function Rejects({ rejects }: Props) {
  const { file } = useCase()
  if (rejects.length === 0) return <Nothing>No record was rejected.</Nothing>
  return (
    <LongTable
      label="Rejected records"
      className="stack"
      items={rejects}
      keyOf={(reject) => `${reject.file}:${reject.row}`}
      estimate={41}
      columns={[
        {
          head: 'File',
          cell: (reject) => (
            <a href={fileHref(reject.file)} className="mono verbatim">
              {file.get(reject.file)?.paths[0] ?? reject.file}
            </a>
          ),
        },
        { head: 'Row', className: 'num', cell: (reject) => count(reject.row) },
        { head: 'Reason', cell: (reject) => reject.reason },
        { head: 'Text', cell: (reject) => <span className="mono verbatim">{reject.text}</span> },
      ]}
    />
  )
}
