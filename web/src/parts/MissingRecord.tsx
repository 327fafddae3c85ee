/** A cited row whose text the report does not hold: said, and how to see it. */
export function MissingRecord() {
  return (
    <span className="muted">
      The text of this row is not in this report; it is in the file, under this number.
    </span>
  )
}
