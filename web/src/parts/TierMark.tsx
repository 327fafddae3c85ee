import type { CasePerson } from '../../../src/case/schema'

type Tier = CasePerson['tier']

// Full, half, empty: told apart without colour and on paper.
const SHAPES: Readonly<Record<Tier, string>> = {
  'investigate now': 'M1 1h10v10h-10z',
  review: 'M1 1h5v10h-5z',
  note: '',
}

type Props = Readonly<{ tier: Tier }>

export function TierMark({ tier }: Props) {
  return (
    <span className={`tier tier-${tier.replace(' ', '-')}`}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
        <path d="M1 1h10v10h-10z" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={SHAPES[tier]} fill="currentColor" />
      </svg>
      {tier}
    </span>
  )
}
