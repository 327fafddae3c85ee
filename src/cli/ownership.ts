import { Command } from 'commander'
import type { OwnershipJson } from '../app/ownership.js'
import { isDay } from '../core/day.js'
import { AppError, expectedGot } from '../core/errors.js'
import { count } from '../core/format.js'
import { inert } from './inert.js'
import { wrap } from './layout.js'
import { many } from './many.js'
import type { Terminal } from './terminal.js'

type Options = {
  list?: string[]
  holdings?: string[]
  regime?: string[]
  regimes?: string
  asOf?: string
  json?: true
}

const HELP = `
A table of holdings has the columns owner, owned, percent, and may have from, to (not part of the period), kind (shares, votes, control, board, director), basis
(by what a power is documented), aggregate group (who acts jointly), owner id, owned id (an id of a list, or your own). Shares: 50, 50.0 %, 1/3, 25-50 %, >25 %,
nothing when unknown. FollowTheMoney Ownership and Directorship entities are read too, and those of the lists.
A holder is joined to a list by id, or by a screening alert on the name, which makes it possible and no more. Unknown shares clear nobody.

Examples
  $ bridle screen ownership --list sdn/ --holdings holdings.csv --regime ofac
  $ bridle screen ownership --list sdn/ --list eu/ --holdings register.ftm.json --as-of 2025-10-01 --json
`

/** `bridle screen ownership`: which entities do listed persons own, under whose rules, and by which holdings? */
export function ownershipCommand(terminal: Terminal): Command {
  return new Command('ownership')
    .description('which entities do listed persons own, under whose rules, and by which holdings?')
    .option('--list <path>', 'list, or folder of its parts; repeat for more', many)
    .option('--holdings <file>', 'who holds what: a table, or FtM entities; repeat for more', many)
    .option('--regime <id>', 'ofac, eu, uk, bis or all; repeat for more', many)
    .option('--regimes <file>', 'from when rules hold or are suspended, where that has changed')
    .option('--as-of <date>', 'holdings, listings and rules of that day (default: today)')
    .option('--json', 'print JSON and nothing else')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      if (options.asOf !== undefined && !isDay(options.asOf))
        throw new AppError('E_USAGE', expectedGot('--as-of', 'a day such as 2026-03-01', options.asOf))
      const { runOwnership } = await import('../app/ownership.js')
      const result = await runOwnership({
        lists: options.list ?? [],
        holdings: options.holdings ?? [],
        regimes: options.regime,
        regimesFile: options.regimes,
        asOf: options.asOf,
        today: new Date().toISOString().slice(0, 10),
      })
      terminal.write(
        options.json === true ? `${JSON.stringify(result)}\n` : ownershipText(result, terminal.width),
      )
    })
}

type Entity = OwnershipJson['entities'][number]

/** What calls for a look: everything but entities of which nothing is to be said. */
const isSaid = ({ findings }: Entity): boolean =>
  findings.some(({ verdict, cautions }) => verdict !== 'not by shares' || cautions.length > 0)

function ownershipText(result: OwnershipJson, width: number): string {
  const said = result.entities.filter(isSaid)
  const regimes = result.regimes.map(({ title, status, from, authority, note }) => {
    const since = status === 'not yet in force' ? `before ${from}` : `since ${from}`
    return [
      `  ${title}: ${status} ${since}`,
      ...hanging(`${authority}${note === null ? '' : `; ${note}`}`, width, 6),
    ]
  })
  const records = result.files.reduce((sum, file) => sum + file.used, 0)
  const lists = result.lists.map(({ id, published }) => `${id} ${published ?? '(publication unknown)'}`)
  const notes = result.files.flatMap(({ path, notes: found }) => found.map((note) => `${path}: ${note}`))
  const overfull = result.overfull.map(
    ({ name, kind, sum }) => `${kind} in ${name} add up to ${sum} in a list`,
  )
  return `${[
    `  Ownership on ${result.asOf}: ${said.length} of ${count(result.entities.length)} entities call for a look`,
    ...regimes.flat(),
    ...said.flatMap((entity) => entityText(entity, width)),
    '',
    ...[...notes, ...overfull, ...(result.why === null ? [] : [result.why])].flatMap((note) =>
      hanging(note, width, 2),
    ),
    `  ${count(records)} holdings against ${lists.join(', ')}. What is stated clears nobody; ask for the register of members.`,
    '',
  ]
    .map(inert)
    .join('\n')}\n`
}

const hanging = (text: string, width: number, indent: number): string[] =>
  wrap(text, width - indent).map((line) => `${' '.repeat(indent)}${line}`)

function entityText({ name, standings, unaccounted, findings }: Entity, width: number): string[] {
  const listed = standings.map(
    ({ by, list, id, score }) => `${list} ${id}${by === 'id' ? '' : ` (by name, score ${score})`}`,
  )
  const lines = findings.flatMap(({ regime, verdict, would, detail, missing, cautions, paths }) => {
    if (verdict === 'not by shares' && cautions.length === 0) return []
    const chains = paths
      .filter(({ steps, omitted }) => steps.length + omitted > 1)
      .map(({ steps, omitted }) => chainText(steps, omitted))
    return [
      `    ${regime.toUpperCase()}: ${verdict}${would === undefined ? '' : ` (would be ${would})`}`,
      ...hanging(detail, width, 6),
      ...chains.flatMap((chain) => hanging(chain, width, 6)),
      ...missing.flatMap((what) => hanging(`missing: ${what}`, width, 6)),
      ...cautions.flatMap(({ code, detail: text }) => hanging(`caution (${code}): ${text}`, width, 6)),
    ]
  })
  return [
    '',
    `  ${name}${listed.length === 0 ? '' : `  [${listed.join('; ')}]`}`,
    ...(unaccounted === '0 %' ? [] : [`    holders of ${unaccounted} are not named`]),
    ...lines,
  ]
}

type Steps = Entity['findings'][number]['paths'][number]['steps']

const chainText = (steps: Steps, omitted: number): string => {
  const [first] = steps
  const links = steps.map(
    ({ to, share, kind, row }) => `—${share === '' ? kind : share} (row ${row.row})→ ${to}`,
  )
  return `chain: ${omitted === 0 ? '' : `… ${omitted} steps … `}${first?.from ?? ''} ${links.join(' ')}`
}
