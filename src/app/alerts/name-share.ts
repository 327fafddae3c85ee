import type { Match } from '../../screen/index.js'
import type { Step } from './step.js'

const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** From here on the engine has compared the names as wholes: it gives less to a surname alone (methodology, "Names"). */
const WHOLE = 0.78

/** Step 3: how many words of the listed name agree letter by letter, and how well the name agrees as a whole. */
export function nameShare(match: Match): Pick<Step, 'byEvidence' | 'finding'> {
  const name = match.evidence.find(({ feature }) => feature === 'name')
  if (name === undefined) return { byEvidence: 'unknown', finding: 'the hit does not rest on the name' }
  const asked = new Set(words(name.query))
  const listed = words(name.candidate)
  const agreed = listed.filter((word) => asked.has(word)).length
  const finding = `${agreed} of ${listed.length} words of "${name.candidate}" agree letter by letter; as a whole ${name.weight.toFixed(2)}`
  if (agreed >= 2 || (agreed === 1 && listed.length === 1)) return { byEvidence: 'yes', finding }
  return { byEvidence: name.weight < WHOLE ? 'no' : 'unknown', finding }
}
