import { useCase } from '../../case/CaseContext'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { flatten } from './flatten'

/** Every setting that the result depends on: with these, the inputs and this version anybody gets the same bytes. */
export function Configuration() {
  const { config, software, asOf } = useCase().found
  const lines = flatten(config)
  return (
    <Section title="Configuration" note={`Bridle ${software.version}, as of ${asOf}.`}>
      {lines.length === 0 || lines[0]?.[0] === '' ? (
        <Nothing>No setting differs from its default.</Nothing>
      ) : (
        <dl className="facts mono-values">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}
