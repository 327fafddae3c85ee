/**
 * Mode `ofac` against scores observed on OFAC's own search: how many lie within five points, and the same when the one fitted number is chosen
 * without the row that is judged (leave one out). `--errors` prints what is more than two points off.
 */
import { cases, engine } from './load.mjs'

const { slsName } = await engine('screen/ofac/sls-name.js')
const { compareSls } = await engine('screen/ofac/sls-score.js')

const PENALTY = 0.1
const rows = cases('ofac_sls_observed_scores.jsonl').map((row) => ({
  ...row,
  ...compareSls(slsName(row.query), slsName(row.candidate)),
}))
/** Points that a score is off, had a part without counterpart cost so much; what is not shown at 80 is off when we show it. */
const off = ({ whole, parts, missing, ofac_sls_score: seen }, penalty) => {
  const score = 100 * Math.max(whole, parts + (missing ? PENALTY - penalty : 0))
  return seen === null ? Math.max(0, score - 79) : Math.abs(score - seen)
}
const within = (all, points, penalty) => all.filter((row) => off(row, penalty) <= points).length
const mean = (all, penalty) => all.reduce((sum, row) => sum + off(row, penalty), 0) / all.length
console.log(
  `within 5 points: ${within(rows, 5, PENALTY)} of ${rows.length}; within 2: ${within(rows, 2, PENALTY)}; mean ${mean(rows, PENALTY).toFixed(2)}`,
)
const choices = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16]
let kept = 0
for (const row of rows) {
  const others = rows.filter((other) => other !== row)
  const [best = PENALTY] = [...choices].sort((a, b) => mean(others, a) - mean(others, b))
  if (off(row, best) <= 5) kept++
}
console.log(`leave one out (penalty chosen from 0 to 0.16 by the other rows): ${kept} of ${rows.length}`)
if (process.argv.includes('--errors'))
  for (const row of rows)
    if (off(row, PENALTY) > 2)
      console.log(
        `  ${row.ofac_sls_score} seen, ${Math.round(100 * row.score)} ours: ${row.query} | ${row.candidate}`,
      )
