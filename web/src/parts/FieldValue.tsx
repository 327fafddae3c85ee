/** Stands for a field that the report does not need; `src/case/redact.ts` writes it. */
const MASK = '•••'

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
  return <span className="mono verbatim">{value}</span>
}
