const needsQuotes = /[",\r\n]/

const cell = (value, always) => {
  const text = value === null || value === undefined ? '' : String(value)
  return always || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (cells, always = false) => cells.map((value) => cell(value, always)).join(',')

/** A record that is written as given (`raw`), or with these cells, and that nobody should be able to use. */
export const broken = (record, why) => ({ ...record, why })

/** A well-formed record that repeats the native id of another one. */
export const repeated = (record, why) => ({ ...record, repeats: why })

/**
 * Writes a CSV file. Records are `{ cells }` or `{ raw }`; broken and repeated ones are noted in `notes` with their row
 * number, header excluded.
 */
export function csvFile(
  path,
  header,
  records,
  notes,
  { quoteAll = false, eol = '\n', bom = false, last = true } = {},
) {
  const lines = [csvLine(header, quoteAll)]
  records.forEach((record, index) => {
    lines.push(record.raw ?? csvLine(record.cells, quoteAll))
    note(notes, path, index + 1, record)
  })
  return (bom ? '\ufeff' : '') + lines.join(eol) + (last ? eol : '')
}

export function note(notes, file, row, record) {
  if (record.why !== undefined) notes.broken.push({ file, row, why: record.why })
  if (record.repeats !== undefined) notes.repeated.push({ file, row, why: record.repeats })
}

/** Puts records into a list at fixed fractions of its length, so that they do not stand together at the end. */
export function sprinkle(records, extra) {
  const out = [...records]
  extra.forEach((record, index) => {
    out.splice(Math.floor(((index + 1) * out.length) / (extra.length + 1)), 0, record)
  })
  return out
}
