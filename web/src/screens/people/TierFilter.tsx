import { useCase } from '../../case/CaseContext'
import { count } from '../../format/number'
import { setQuery } from '../../route/use-route'

const CHOICES = ['', 'investigate now', 'review', 'note'] as const

type Props = Readonly<{ tier: string }>

/** Tiers of which this report holds somebody. */
export function TierFilter({ tier }: Props) {
  const { people } = useCase().found
  const inTier = (choice: string): number =>
    choice === '' ? people.length : people.filter((person) => person.tier === choice).length
  return (
    <fieldset className="segments">
      <legend className="unseen">Tier</legend>
      {CHOICES.filter((choice) => choice === '' || inTier(choice) > 0).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="tier"
            checked={choice === tier}
            onChange={() => setQuery('tier', choice)}
          />
          <span>
            {choice === '' ? 'all' : choice} {count(inTier(choice))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
