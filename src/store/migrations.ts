import type { Migration } from './migration.js'
import { logAndLists } from './migrations/0001-log-and-lists.js'
import { alertsAndDecisions } from './migrations/0002-alerts-and-decisions.js'
import { listFiles } from './migrations/0003-list-files.js'

/** All steps of the schema, in order; `number` is the place. */
export const MIGRATIONS: readonly Migration[] = [logAndLists, alertsAndDecisions, listFiles]
