import type { StreamAdapter } from '../../adapter.js'
import { isJournalHeader, readJournal } from './read-journal.js'

/** Annexes of EU regulations as rows, one file per regulation, as OpenSanctions prepares them out of the Official Journal. */
export const euJournal: StreamAdapter = {
  id: 'lists/eu-journal',
  title: 'EU Official Journal, annexes of restrictive measures, CSV per regulation',
  kind: 'stream',
  formats: ['csv', 'tsv'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses'],
  recognise: ({ header }) =>
    isJournalHeader(header)
      ? { confidence: 0.95, reason: 'columns of the annexes: programme, annex, measure, name, weak alias' }
      : undefined,
  read: (chunks) => readJournal(chunks),
}
