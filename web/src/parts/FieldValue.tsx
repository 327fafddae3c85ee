/** Stands for a field that the report does not need; `src/case/redact.ts` writes it. */
const MASK = '•••'

// Hashes and addresses: on paper they break anywhere, other values between words.
const LONG_WORD = /\S{25,}/

type Props = Readonly<{ value: string }>

/** The text of a field as it stands in the file; what is empty or masked is said. */
export function FieldValue({ value }: Props) {
  if (value === '') return <span className="label">empty</span>
  if (value === MASK)
    return (
      <span className="label" title="Contact or identity data that no finding speaks of">
        masked
      </span>
    )
  const long = LONG_WORD.test(value) ? ' unbreakable' : ''
  return <span className={`mono verbatim${long}`}>{value}</span>
}
