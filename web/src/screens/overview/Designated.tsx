import { useCase } from '../../case/CaseContext'
import { listEntry } from '../../format/text'
import { day } from '../../format/time'
import { Nothing } from '../../parts/Nothing'
import { Prose } from '../../parts/Prose'
import { RowsFold } from '../../parts/RowsFold'
import { Section } from '../../parts/Section'

export function Designated() {
  const { designated } = useCase().found
  return (
    <Section title="Designated persons and firms reached">
      {designated.length === 0 ? (
        <Nothing>
          No designated person or firm is reached by name, wallet, firm or shipment in these records.
        </Nothing>
      ) : (
        <ul className="plain designated">
          {designated.map((one) => (
            <li key={`${one.list} ${one.id}`}>
              <p>
                <strong>{one.caption}</strong>{' '}
                <span className="muted">
                  {listEntry(one.id, one.list)}
                  {one.programs.length > 0 && `, ${one.programs.join(', ')}`}
                  {one.listed === null ? ', date of listing unknown' : `, listed ${day(one.listed)}`}
                </span>
              </p>
              <p>
                <Prose text={one.reachedBy.join('; ')} />
              </p>
              <RowsFold id={`d${one.id}`} evidence={one.evidence} nav />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
