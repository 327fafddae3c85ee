import { useCase } from '../../case/CaseContext'
import { count, plural } from '../../format/number'
import { Section } from '../../parts/Section'
import { href } from '../../route/route'

/** What was looked at, and what could not be: without the second figure the first misleads. */
export function Checked() {
  const { counts, coverage } = useCase().found
  const partial = coverage.joined.filter((each) => each.partial)
  const lines = [
    ['Files', count(counts.files)],
    ['Records', count(counts.records)],
    ['of these rejected', count(counts.rejected)],
    ['Transfers traced', count(counts.transfers)],
    ['Signals that had data', `${count(counts.signalsWithData)} of ${count(counts.signals)}`],
  ] as const
  return (
    <Section title="What was checked">
      <dl className="figures">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {coverage.notAvailable.length === 0
          ? 'Every signal had data.'
          : `${plural(coverage.notAvailable.length, 'signal')} could not be checked for lack of data.`}{' '}
        {partial.length > 0 &&
          `Partial: ${partial.map((each) => each.product).join(', ')}, of which less than 80 % could be joined to people.`}{' '}
        <a href={href(['inputs'])} data-nav="">
          What was missing
        </a>
      </p>
    </Section>
  )
}
