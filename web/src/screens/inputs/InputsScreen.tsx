import { useCase } from '../../case/CaseContext'
import { count, plural } from '../../format/number'
import { Page } from '../../parts/Page'
import { Section } from '../../parts/Section'
import { Nowhere } from '../../shell/Nowhere'
import { Configuration } from './Configuration'
import { FileTable } from './FileTable'
import { FileView } from './FileView'
import { Joined } from './Joined'
import { ListTable } from './ListTable'
import { NotChecked } from './NotChecked'
import { Purpose } from './Purpose'
import { Rejects } from './Rejects'

type Props = Readonly<{ sha256: string | undefined }>

export function InputsScreen({ sha256 }: Props) {
  const { found, file } = useCase()
  if (sha256 !== undefined) {
    const chosen = file.get(sha256)
    if (chosen === undefined) return <Nowhere what={`file "${sha256}"`} />
    return <FileView file={chosen} />
  }
  const { counts, files, rejects, lists } = found
  return (
    <Page
      title="What this rests on"
      lead={
        <p>
          {plural(files.length, 'file')} with {plural(counts.records, 'record')}; each record was used,
          rejected with a reason, or skipped with a reason.
        </p>
      }
    >
      <Section title="Files">
        <FileTable files={files} />
      </Section>
      <NotChecked />
      <Joined />
      {lists.length > 0 && (
        <Section title="Lists">
          <ListTable lists={lists} />
        </Section>
      )}
      <Purpose />
      <Configuration />
      <Section
        title="Rejected records"
        note={`${count(rejects.length)} of ${count(counts.rejected)} rejected are in this report.`}
      >
        <Rejects rejects={rejects} />
      </Section>
    </Page>
  )
}
