import { Command } from 'commander'
import { approveCommand } from './lists/approve.js'
import { diffCommand } from './lists/diff.js'
import { importCommand } from './lists/import.js'
import { rescreenCommand } from './lists/rescreen.js'
import { statusCommand } from './lists/status.js'
import { updateCommand } from './lists/update.js'
import type { Terminal } from './terminal.js'

const HELP = `
Lists are kept below the folder of the store ($BRIDLE_HOME): every version as it was published, read-only, with its hash. "bridle screen"
without --list screens against the active version of every kept list. A list that is no list, cut off or of mixed moments is refused and
the last good version stays. When more than a tenth of a list disappears, at once or bit by bit since the last approval, additions and
changes count at once, removals keep alerting until somebody approves them.
Settings per list are in lists.yaml in that folder:  us-ofac-sdn: { staleAfterDays: 7, form: legacy }

Examples
  $ bridle lists update                          fetch what is free to fetch, and what is kept already
  $ bridle lists import downloads/sdn --published 2026-11-20
  $ bridle lists status
  $ bridle lists diff 3 4                        what changed between two versions
  $ bridle lists approve us-ofac-sdn --reason "delisting of 20 November, checked with the notice"
  $ bridle lists rescreen --queries payees.jsonl --previous answers.jsonl > now.jsonl
`

/** `bridle lists`: the lists that are kept, their versions, and what changed. */
export function listsCommand(terminal: Terminal): Command {
  const command = new Command('lists')
    .description('fetch, take in, compare and approve the lists to screen against')
    .addHelpText('after', HELP)
  for (const inner of [
    updateCommand(terminal),
    importCommand(terminal),
    statusCommand(terminal),
    diffCommand(terminal),
    approveCommand(terminal),
    rescreenCommand(terminal),
  ])
    command.addCommand(inner)
  return command
}
