import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { ListedEntity } from '../listed-entity.js'
import { QUALIFIERS } from '../weights.js'

/** A date with the precision in which it is given: `1983`, `1983-11`, `1983-11-25`; `~` approximate; `a/b` an interval. */
type Span = Readonly<{ from: number; to: number; day: string | undefined }>

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/

function span(text: string): Span | undefined {
  const [first = '', last = first] = text.split('/')
  const [start, end] = [DATE.exec(first), DATE.exec(last)]
  if (start === null || end === null) return undefined
  const about = text.includes('~') ? 1 : 0
  const exact = start[3] !== undefined && first === last && about === 0
  return { from: Number(start[1]) - about, to: Number(end[1]) + about, day: exact ? first : undefined }
}

/** Whether a date of birth has a form that is compared. */
export const isBirthDate = (text: string): boolean => span(asCompared(text)) !== undefined

/** An interval of two days is no longer. */
const asCompared = (text: string): string => text.trim().slice(0, 23)

type Verdict = Readonly<{ weight: number; detail: string }>

function compare(asked: string, listed: string): Verdict | undefined {
  const [a, b] = [span(asked), span(listed)]
  if (a === undefined || b === undefined) return undefined
  if (a.day !== undefined && a.day === b.day)
    return { weight: QUALIFIERS.birthSameDay, detail: 'The same day of birth.' }
  if (a.day !== undefined && b.day !== undefined && isSlip(a.day, b.day))
    return {
      weight: QUALIFIERS.birthSlip,
      detail: 'Days of birth that differ by a slip: exchanged, or in one digit.',
    }
  const gap = Math.max(0, b.from - a.to, a.from - b.to)
  if (gap === 0 && a.day !== undefined && b.day !== undefined)
    return { weight: QUALIFIERS.birthOtherDay, detail: 'The same year of birth, another day.' }
  if (gap === 0 && monthsDiffer(asked, listed))
    return { weight: QUALIFIERS.birthOtherDay, detail: 'The same year of birth, another month.' }
  if (gap === 0)
    return {
      weight: QUALIFIERS.birthCompatible,
      detail: 'Dates of birth that agree as far as they are given.',
    }
  if (gap <= 2) return { weight: QUALIFIERS.birthNearYear, detail: `Years of birth ${gap} apart.` }
  return { weight: QUALIFIERS.birthOtherYear, detail: `Years of birth ${gap} apart.` }
}

const monthsDiffer = (a: string, b: string): boolean => {
  const [one, other] = [a.slice(5, 7), b.slice(5, 7)]
  return one.length === 2 && other.length === 2 && !a.includes('/') && !b.includes('/') && one !== other
}

/** Day and month exchanged, or one digit different. */
function isSlip(a: string, b: string): boolean {
  if (`${a.slice(0, 5)}${a.slice(8)}-${a.slice(5, 7)}` === b) return true
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++
  return different === 1
}

/** Compares the date of birth asked for with those of an entity; the one that speaks most for it counts. Missing is neutral. */
export function birthDateFeature(asked: string | undefined, entity: ListedEntity): EvidenceItem | undefined {
  if (asked === undefined) return undefined
  let best: (Verdict & { listed: string }) | undefined
  for (const listed of entity.births) {
    const verdict = compare(asCompared(asked), listed)
    if (verdict !== undefined && (best === undefined || verdict.weight > best.weight))
      best = { ...verdict, listed }
  }
  if (best === undefined) return undefined
  const { weight, detail, listed } = best
  return evidenceItem(
    'qualifier',
    { feature: 'birthDate', weight, query: asked, candidate: listed, detail },
    [entity.row],
  )
}
