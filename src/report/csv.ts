/** A cell: text from people or records, or a number that Bridle computed. */
export type Cell = string | number | null

/**
 * Spreadsheets run a cell that starts with one of these as a formula (OWASP, "CSV Injection"); an apostrophe in front makes it
 * text. A record of an adversary reaches the analyst's spreadsheet through these files.
 */
const FORMULA = /^[=+\-@\t\r]/

// A negative number is no formula; as text it could no longer be summed. A leading plus is a telephone number.
const NUMBER = /^-?\d+(?:\.\d+)?$/

function cell(value: Cell): string {
  if (value === null) return ''
  const text = String(value)
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Comma-separated values after RFC 4180: CRLF, quotes where needed, a header, the same number of cells in each line. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
