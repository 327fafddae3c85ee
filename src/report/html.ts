import { gzipSync } from 'node:zlib'
import type { Case } from '../case/schema.js'
import { AppError } from '../core/errors.js'

/** The element of the page that carries the case. Not a script type that a browser runs: data, whatever is in it. */
const SLOT = '<script type="application/octet-stream" id="case"></script>'
const SLOT_END = '</script>'

// RFC 1952: byte 9 names the operating system, 255 is "unknown". Node writes no time, but the machine it runs on.
const OS_BYTE = 9
const OS_UNKNOWN = 255

/** Level 9 for every report: the level is part of the bytes, and a report is written once and sent often. */
function pack(text: string): string {
  const zipped = gzipSync(text, { level: 9 })
  zipped[OS_BYTE] = OS_UNKNOWN
  return zipped.toString('base64')
}

/**
 * The report: the page built from `web/` with a case inside. `case_` is shown as it is, so redact it first; `template` is the
 * text of `dist/report/template.html`. The same case and template give the same bytes. Base64 has no `<`, so that no
 * record can end the element that carries it.
 */
export function renderReport(case_: Case, template: string): string {
  const at = template.indexOf(SLOT)
  if (at === -1 || template.indexOf(SLOT, at + 1) !== -1)
    throw new AppError('E_INVARIANT', 'the report template has no place, or more than one, for the case', {
      expected: SLOT,
      todo: 'npm run build',
    })
  const inside = at + SLOT.length - SLOT_END.length
  return template.slice(0, inside) + pack(JSON.stringify(case_)) + template.slice(inside)
}
