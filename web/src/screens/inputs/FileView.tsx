import { useMemo } from 'react'
import { useCase } from '../../case/CaseContext'
import type { CaseFile } from '../../case/case-index'
import { count } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Page } from '../../parts/Page'
import { Section } from '../../parts/Section'
import { href } from '../../route/route'
import { CitedRows } from './CitedRows'
import { FileFacts } from './FileFacts'
import { Rejects } from './Rejects'

type Props = Readonly<{ file: CaseFile }>

/** One file: which bytes, what became of its records, and those of them that the case cites. */
export function FileView({ file }: Props) {
  const { found } = useCase()
  const cited = useMemo(
    () =>
      Object.entries(found.records)
        .filter(([key]) => key.startsWith(`${file.sha256}:`))
        .map(([key, record]) => ({ row: Number(key.slice(file.sha256.length + 1)), record }))
        .sort((a, b) => a.row - b.row),
    [found, file],
  )
  const rejects = found.rejects.filter((reject) => reject.file === file.sha256)
  return (
    <Page
      title={file.paths[0] ?? file.sha256}
      kicker={
        <nav className="siblings" aria-label="Up">
          <a href={href(['inputs'])}>Inputs</a>
        </nav>
      }
      lead={<FileFacts file={file} />}
    >
      <Section
        title="Cited rows"
        note={`Showing ${count(cited.length)} of ${count(file.records)} records: those on which a figure rests.`}
      >
        {cited.length === 0 ? (
          <Nothing>No row of this file is cited in this report.</Nothing>
        ) : (
          <CitedRows rows={cited} />
        )}
      </Section>
      <Section title="Rejected records">
        <Rejects rejects={rejects} />
      </Section>
    </Page>
  )
}
