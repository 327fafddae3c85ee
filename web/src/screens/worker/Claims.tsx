import type { CasePerson } from '../../../../src/case/schema'
import { sentence, words } from '../../format/text'
import { Nothing } from '../../parts/Nothing'
import { claimPairs } from './claim-pairs'
import { Statement } from './Statement'

type Props = Readonly<{ person: CasePerson }>

/** Claims left, observations right; a line joins what contradicts. Lines are borders of the grid, so that they fit whatever the texts need. */
export function Claims({ person }: Props) {
  const { pairs, rest } = claimPairs(person)
  if (pairs.length === 0 && rest.length === 0)
    return <Nothing>The records hold no claim of this person that could be compared.</Nothing>
  const foldId = (side: string, index: number): string => `${side}${index}`
  return (
    <ul className="claims plain">
      <li className="claims-head" aria-hidden="true">
        <span className="label">Claims</span>
        <span />
        <span className="label">Observations</span>
      </li>
      {pairs.map(({ kind, claims, against }) => (
        <li key={kind} className={against.length > 0 ? 'pair contradicted' : 'pair'}>
          <div className="claim">
            <h3 className="label">{sentence(words(kind))}</h3>
            {claims.map((claim) => (
              <Statement
                key={claim.value}
                id={foldId('c', person.claims.indexOf(claim))}
                text={claim.value}
                evidence={claim.evidence}
              />
            ))}
          </div>
          <div className="joint">{against.length > 0 && <span>contradicted by</span>}</div>
          <div className="against">
            {against.length === 0 && <p className="muted">nothing in the records contradicts it</p>}
            {against.map((one) => (
              <div className="counter" key={`${one.kind} ${one.value}`}>
                <h4 className="label">{sentence(words(one.kind))}</h4>
                <Statement
                  id={foldId('o', person.observations.indexOf(one))}
                  text={one.value}
                  evidence={one.evidence}
                />
              </div>
            ))}
          </div>
        </li>
      ))}
      {rest.length > 0 && (
        <li className="pair">
          <div className="claim">
            <p className="muted">no claim to compare with</p>
          </div>
          <div className="joint" />
          <div className="against">
            {rest.map((one) => (
              <div className="counter" key={`${one.kind} ${one.value}`}>
                <h3 className="label">{sentence(words(one.kind))}</h3>
                <Statement
                  id={foldId('o', person.observations.indexOf(one))}
                  text={one.value}
                  evidence={one.evidence}
                />
              </div>
            ))}
          </div>
        </li>
      )}
    </ul>
  )
}
