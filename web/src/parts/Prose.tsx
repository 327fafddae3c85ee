type Props = Readonly<{ text: string }>

// Days, times and numbers of people: a line that ends inside of one is misread.
const UNBROKEN = /(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?|\b[A-Z]{1,4}-\d+\b)/

/** A sentence in which dates and ids stay in one piece. */
export function Prose({ text }: Props) {
  return text.split(UNBROKEN).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
      <span key={i} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
