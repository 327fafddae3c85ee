/** Precision, recall and F1 on the name pairs, at one threshold; with `--errors` the pairs that are judged otherwise than labelled. */
import { cases, engine } from './load.mjs'

const { prepareName } = await engine('names/prepare-name.js')
const { compareNames } = await engine('names/name-similarity.js')

const kindOf = (schema) => (schema === 'Person' ? 'person' : 'entity')
const rows = cases('nk_name_bench.jsonl').map((row) => {
  const kind = kindOf(row.schema)
  return { ...row, score: compareNames(prepareName(row.query, kind), prepareName(row.candidate, kind)).score }
})

function f1(all, threshold) {
  let [tp, fp, fn] = [0, 0, 0]
  for (const { match, score } of all) {
    if (score >= threshold && match) tp++
    else if (score >= threshold) fp++
    else if (match) fn++
  }
  return {
    threshold,
    tp,
    fp,
    fn,
    precision: tp / (tp + fp),
    recall: tp / (tp + fn),
    f1: (2 * tp) / (2 * tp + fp + fn),
  }
}
const line = ({ threshold, tp, fp, fn, precision, recall, f1: value }) =>
  `from ${threshold.toFixed(2)}: ${tp} found, ${fp} wrong, ${fn} missed; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${value.toFixed(3)}`
for (let t = 0.7; t < 0.9; t += 0.02) console.log(line(f1(rows, Number(t.toFixed(2)))))
if (process.argv.includes('--errors')) {
  const t = Number(process.argv[process.argv.indexOf('--errors') + 1])
  for (const r of rows.sort((a, b) => a.score - b.score))
    if (r.score >= t !== r.match)
      console.log(
        r.match ? 'FN' : 'FP',
        r.score.toFixed(3),
        r.schema.slice(0, 4),
        r.quality,
        '|',
        r.query,
        '|',
        r.candidate,
      )
}
