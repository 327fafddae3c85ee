import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { cases } from './load.mjs'

/**
 * Writes payees as JSON lines, the same in every run: given and family names of clean people in new pairs (69 in 100), payees that come again (30), and
 * listed aliases with a slip (1).
 * @param {string} file
 * @param {number} rows
 */
export async function writePayees(file, rows) {
  const people = cases('yente_negative_people.jsonl.gz').map(({ query }) => String(query).trim())
  const given = people.map((name) => name.split(/\s+/).slice(0, -1).join(' ') || name)
  const family = people.map((name) => name.split(/\s+/).at(-1) ?? name)
  const aliases = cases('ofac_alias_pairs.jsonl.gz')
  const out = createWriteStream(file)
  let state = 20_261_122
  // The generator of Numerical Recipes: what counts is that it gives the same numbers everywhere.
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  let text = ''
  for (let row = 1; row <= rows; row++) {
    const kind = random(100)
    if (kind < 1) {
      const { query, schema } = aliases[random(aliases.length)]
      text += `${JSON.stringify({ id: `p${row}`, name: slip(query, random(Math.max(1, query.length - 1))), schema })}\n`
    } else {
      // Those who come again are a tenth of all names at most.
      const name =
        kind < 31 ? people[random(2000)] : `${given[random(given.length)]} ${family[random(family.length)]}`
      const birthDate =
        kind % 3 === 0 ? `${1940 + random(65)}-${two(1 + random(12))}-${two(1 + random(28))}` : undefined
      text += `${JSON.stringify({ id: `p${row}`, name, schema: 'Person', birthDate })}\n`
    }
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await once(out, 'finish')
}

/** @param {number} n */
const two = (n) => String(n).padStart(2, '0')

/** Two neighbouring letters exchanged. @param {string} name @param {number} at */
const slip = (name, at) => `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`
