import { useCase } from '../../case/CaseContext'
import { count, plural } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'

/** What nobody could look at, and which records would allow it: silence of a signal without data means nothing. */
export function NotChecked() {
  const { coverage, counts } = useCase().found
  const { notAvailable, notes } = coverage
  return (
    <Section
      title="What could not be checked"
      note={`${count(counts.signalsWithData)} of ${plural(counts.signals, 'signal')} had data.`}
    >
      {notAvailable.length === 0 ? (
        <Nothing>Every signal had data.</Nothing>
      ) : (
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Signal</th>
              <th scope="col">Id</th>
              <th scope="col">Records that would supply it</th>
            </tr>
          </thead>
          <tbody>
            {notAvailable.map((one) => (
              <tr key={one.signal}>
                <th scope="row">{one.title}</th>
                <td data-head="Id">
                  <code>{one.signal}</code>
                </td>
                <td data-head="Records that would supply it">{one.needs.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
