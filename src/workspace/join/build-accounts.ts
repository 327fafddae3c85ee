import type { JoinPort } from './port.js'

/**
 * Statements that fill `workers.worker` and `accounts`, in this order: each rule builds on those before it. Keys that would lead to two people at the
 * same time are left out, because a wrong join accuses somebody.
 */
const STATEMENTS: readonly string[] = [
  // The worker id is the employee number as HR writes it.
  `UPDATE workers SET worker = substr(subject, length('employee:') + 1) WHERE subject LIKE 'employee:%'`,
  `INSERT INTO accounts
   SELECT 'hr', subject, worker, NULL, NULL, 'employee-number', arg_min(file, (file, row)), arg_min(row, (file, row))
   FROM workers WHERE subject LIKE 'employee:%' GROUP BY subject, worker`,

  // The applicant system's own link to an employee comes with the records; everybody else is an applicant.
  `UPDATE workers SET worker = coalesce(
     (SELECT min(a.worker) FROM accounts a WHERE a.key = workers.subject HAVING count(DISTINCT a.worker) = 1),
     'A-' || substr(subject, length('candidate:') + 1))
   WHERE subject LIKE 'candidate:%'`,
  `INSERT INTO accounts
   SELECT 'ats', subject, worker, NULL, NULL, 'candidate', arg_min(file, (file, row)), arg_min(row, (file, row))
   FROM workers WHERE subject LIKE 'candidate:%' AND subject NOT IN (SELECT key FROM accounts) GROUP BY subject, worker`,
  `INSERT INTO accounts
   SELECT 'ats', 'application:' || p.application, min(a.worker), NULL, NULL, 'candidate',
          arg_min(p.file, (p.file, p.row)), arg_min(p.row, (p.file, p.row))
   FROM applications p JOIN accounts a ON a.key = 'candidate:' || p.candidate
   GROUP BY p.application HAVING count(DISTINCT a.worker) = 1`,

  // The best list that knows an address decides: work address, then what employees gave, then what applicants gave.
  `INSERT INTO accounts
   WITH known AS (
     SELECT email, worker, 1 AS rank, file, row FROM workers WHERE email IS NOT NULL AND subject LIKE 'employee:%'
     UNION ALL
     SELECT i.value, a.worker, CASE WHEN i.subject LIKE 'employee:%' THEN 2 ELSE 3 END, i.file, i.row
     FROM identifiers i JOIN accounts a ON a.key = i.subject WHERE i.kind = 'email'
     UNION ALL
     SELECT email, worker, 3, file, row FROM workers WHERE email IS NOT NULL AND subject LIKE 'candidate:%'
   ), best AS (SELECT email, min(rank) AS rank FROM known GROUP BY email)
   SELECT 'mail', 'email:' || email, min(worker), NULL, NULL, 'email', arg_min(file, (file, row)), arg_min(row, (file, row))
   FROM known JOIN best USING (email, rank) GROUP BY email HAVING count(DISTINCT worker) = 1`,

  // Asset lists decide who holds a machine; device management only where they are silent.
  `INSERT INTO accounts
   WITH holder AS (
     SELECT s.serial, a.worker, coalesce(s.valid_from, s.ts) AS since, s.file, s.row
     FROM assets s JOIN accounts a ON a.key = s.subject WHERE s.serial IS NOT NULL
     UNION ALL
     SELECT d.serial, a.worker, d.enrolled_at, d.file, d.row
     FROM devices d JOIN accounts a ON a.key = d.subject
     WHERE d.serial IS NOT NULL AND d.serial NOT IN (SELECT serial FROM assets WHERE serial IS NOT NULL AND subject IS NOT NULL)
   ), once AS (
     SELECT serial, worker, min(since) AS since, arg_min(file, (file, row)) AS file, arg_min(row, (file, row)) AS row
     FROM holder GROUP BY serial, worker
   ), ordered AS (
     SELECT *, row_number() OVER w AS nth, lead(since) OVER w AS next
     FROM once WINDOW w AS (PARTITION BY serial ORDER BY since NULLS FIRST, worker)
   )
   SELECT 'assets', 'serial:' || serial, worker, CASE WHEN nth = 1 THEN NULL ELSE since END, next, 'serial-by-assignment', file, row
   FROM ordered`,
  `INSERT INTO accounts
   SELECT 'assets', 'tracking:' || s.tracking, min(a.worker), NULL, NULL, 'tracking',
          arg_min(s.file, (s.file, s.row)), arg_min(s.row, (s.file, s.row))
   FROM assets s JOIN accounts a ON a.key = s.subject
   WHERE s.tracking IS NOT NULL GROUP BY s.tracking HAVING count(DISTINCT a.worker) = 1`,
]

/** Fills `workers.worker` and `accounts` from what HR, applicant systems, asset lists and device management say. */
export async function buildAccounts(port: JoinPort): Promise<void> {
  for (const statement of STATEMENTS) await port.run(statement)
}
