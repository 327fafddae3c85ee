/**
 * Precision, recall and F1 on the name pairs, at one threshold; whether scores fall with the quality of the match; how many pairs share the
 * highest score; and the pairs of whole entities. With `--errors THRESHOLD` the pairs that are judged otherwise than labelled.
 */
import { cases, engine } from './load.mjs'

const { prepareName } = await engine('names/prepare-name.js')
const { compareNames } = await engine('names/name-similarity.js')
const { comparePair } = await engine('screen/index.js')

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

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u
const tiers = [
  ['STRONG match', ({ match, quality }) => match && quality === 'STRONG'],
  ['MEDIUM match', ({ match, quality }) => match && quality === 'MEDIUM'],
  ['WEAK match', ({ match, quality }) => match && quality === 'WEAK'],
  ['no match', ({ match }) => !match],
]
for (const [tier, belongs] of tiers) {
  const all = rows.filter(belongs)
  const mean = all.reduce((sum, { score }) => sum + score, 0) / all.length
  const found = all.filter(({ score }) => score >= 0.78).length
  console.log(`${tier}: mean score ${mean.toFixed(3)}, ${found} of ${all.length} alerted`)
}
for (const [script, belongs] of [
  ['both sides Latin', ({ query, candidate }) => LATIN.test(query) && LATIN.test(candidate)],
  ['another script', ({ query, candidate }) => !LATIN.test(query) || !LATIN.test(candidate)],
])
  console.log(`${script}: ${line(f1(rows.filter(belongs), 0.78))}`)
const top = rows.filter(({ score }) => score === 1).length
console.log(`score exactly 1: ${top} of ${rows.length} = ${(top / rows.length).toFixed(3)}`)

for (const file of ['nk_entity_checks.jsonl', 'nk_logicv2_entity_cases.jsonl']) {
  const pairs = cases(file).map((row) => ({
    ...row,
    ...comparePair({
      query: { props: row.query_props },
      candidate: { props: row.candidate_props },
      schema: row.schema,
    }),
    label: row.match,
  }))
  const judged = pairs.map(({ label, score }) => ({ match: label, score }))
  console.log(`${file}: ${line(f1(judged, 0.78))}`)
  if (process.argv.includes('--errors'))
    for (const { label, match, score, query_props: query, candidate_props: candidate } of pairs)
      if (match !== label)
        console.log('  ', label ? 'FN' : 'FP', score, JSON.stringify(query), '|', JSON.stringify(candidate))
}

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
