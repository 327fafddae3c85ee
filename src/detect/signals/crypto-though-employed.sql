-- id: crypto-though-employed
-- title: An employee is paid in crypto-assets where few are
-- claim: wages are paid like those of other employees
-- source: payroll
-- cause: money
-- bits: 1.5 (why: one employee in 20 where the firm offers it to some; one in seven among known cases, who ask for it)
-- attack: T1657
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: crypto-by-agreement
-- next: ask who asked for it, and why
-- tables: payouts
-- per: worker
-- flags: RF090
WITH paid AS (
  SELECT y.worker, y.method = 'crypto' OR y.account_kind = 'wallet' AS crypto, p.kind, y.ts, y.file, y.row
  FROM payouts y JOIN people p USING (worker)
), firm AS (
  SELECT count(DISTINCT worker) AS paid, count(DISTINCT worker) FILTER (WHERE crypto) AS in_crypto FROM paid
)
SELECT paid.worker, 'paid in crypto-assets' AS observed, list_rows(paid.file, paid.row) AS evidence,
  count(DISTINCT (paid.file, paid.row)) || ' payments' AS detail, CAST(min(paid.ts) AS VARCHAR) AS at
FROM paid, firm
WHERE paid.kind = 'employee' AND paid.crypto AND firm.in_crypto * 4 <= firm.paid
GROUP BY paid.worker
ORDER BY paid.worker
