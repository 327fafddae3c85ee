/** The columns by which a BambooHR report is known; see `src/ingest/records/bamboohr`. */
const HEADER = 'Employee #,First Name,Last Name,Status,Employment Status,Hire Date,Work Email,Home Email'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One good line of the report. */
export const hrLine = (number: number, first = `First${number}`, email = `p${number}@firm.example`): string =>
  [`W-${number}`, cell(first), 'Example', 'Active', 'Full-Time', '2022-08-15', cell(email), ''].join(',')

/** A BambooHR report with these lines. */
export const hrReport = (lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`

/** A BambooHR report with so many good lines, numbered from 1. */
export const hrReportOf = (count: number): string =>
  hrReport(Array.from({ length: count }, (_, i) => hrLine(i + 1)))
