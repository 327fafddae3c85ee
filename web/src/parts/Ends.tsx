import { useState } from 'react'
import { ends } from '../format/text'
import { copyText } from './copy-text'

type Props = Readonly<{ value: string; what?: string }>

/**
 * A hash or an address: both ends, and one press shows it whole and copies it. Print shows it whole, because paper cannot be
 * pressed.
 */
export function Ends({ value, what = 'value' }: Props) {
  const [whole, setWhole] = useState(false)
  const [said, setSaid] = useState('')
  const short = ends(value)
  if (short === value) return <span className="mono">{value}</span>
  const show = async (): Promise<void> => {
    setWhole(true)
    setSaid((await copyText(value)) ? 'copied' : 'shown whole')
  }
  return (
    <span className="ends">
      <button
        type="button"
        className="mono bare"
        title={value}
        aria-label={`${what} ${value}, copy`}
        onClick={() => void show()}
      >
        <span className={whole ? 'whole' : 'short'}>{whole ? value : short}</span>
        {!whole && <span className="on-paper">{value}</span>}
      </button>
      <span role="status" className="said">
        {said}
      </span>
    </span>
  )
}
