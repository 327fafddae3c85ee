import { isOpaque } from '../format/text'
import { Ends } from './Ends'

type Props = Readonly<{ text: string }>

// Days, times and numbers of people: a line that ends inside of one is misread. Words of 26 letters and digits: perhaps a key.
const APART =
  /(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?|\b[A-Z]{1,4}-\d+\b|\b(?:[a-z]+:)?[0-9A-Za-z]{26,}\b)/

/** A sentence in which dates and ids stay in one piece, and hashes and addresses show both ends and copy whole. */
export function Prose({ text }: Props) {
  return text.split(APART).map((part, i) => {
    if (i % 2 === 0) return part
    // biome-ignore-start lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
    if (isOpaque(part)) return <Ends key={i} value={part} />
    return (
      <span key={i} className={part.length < 26 ? 'unbroken' : undefined}>
        {part}
      </span>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  })
}
