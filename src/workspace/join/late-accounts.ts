import { PERSON_TABLE_NAMES } from './person-tables.js'
import type { JoinPort } from './port.js'

// Machines and parcels are not people: without a holder they stay unjoined.
const NAMES_A_PERSON = `regexp_matches(subject, '^(employee|candidate|email|account):')`

const allSubjects = PERSON_TABLE_NAMES.map(
  (table) => `SELECT subject, '${table}' AS table_name, file, row FROM ${table} WHERE subject IS NOT NULL`,
).join(' UNION ALL ')

/**
 * Accounts for subjects that no earlier rule knows: mail aliases with a tag go to the untagged address; whoever only one system knows becomes
 * a worker of kind `unknown`, so that nobody vanishes for lack of an HR record.
 */
export async function addLateAccounts(port: JoinPort): Promise<void> {
  await port.run(`CREATE OR REPLACE TEMP TABLE unjoined AS
    SELECT subject, arg_min(file, (file, row)) AS file, arg_min(row, (file, row)) AS row
    FROM (${allSubjects}) WHERE subject NOT IN (SELECT key FROM accounts) GROUP BY subject`)
  await port.run(`INSERT INTO accounts
    SELECT 'mail', u.subject, a.worker, NULL, NULL, 'alias', u.file, u.row
    FROM unjoined u JOIN accounts a ON a.key = regexp_replace(u.subject, '\\+[^@]*@', '@')
    WHERE u.subject LIKE 'email:%+%@%'`)
  await port.run(`CREATE OR REPLACE TEMP TABLE only_here AS
    SELECT u.subject, u.file, u.row, coalesce(split_part(f.adapter, '/', 1), 'file') AS product
    FROM unjoined u LEFT JOIN files f ON f.file = u.file
    WHERE u.subject NOT IN (SELECT key FROM accounts) AND ${NAMES_A_PERSON}`)
  await port.run(`INSERT INTO accounts
    SELECT product, subject, 'unknown:' || product || ':' || subject, NULL, NULL, 'only-known-here', file, row FROM only_here`)
  await port.run(`INSERT INTO workers (worker, subject, kind, name, email, file, row)
    SELECT 'unknown:' || product || ':' || subject, subject, 'unknown', substr(subject, strpos(subject, ':') + 1),
           CASE WHEN subject LIKE 'email:%' THEN substr(subject, 7) END, file, row FROM only_here`)
}
