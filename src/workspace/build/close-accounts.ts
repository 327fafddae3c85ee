/**
 * A payment account holds until wages go to another one: of accounts and wallets that a source dates, the newer closes the
 * older. Runs before people are joined, per name that the source has for a person.
 */
export const CLOSE_ACCOUNTS = `UPDATE identifiers SET valid_to = n.next
  FROM (
    SELECT subject, kind, product, valid_from,
           lead(valid_from) OVER (PARTITION BY subject, kind, product ORDER BY valid_from) AS next
    FROM (SELECT DISTINCT subject, kind, product, valid_from FROM identifiers
          WHERE kind IN ('bank_account', 'wallet') AND valid_from IS NOT NULL)
  ) n
  WHERE identifiers.subject = n.subject AND identifiers.kind = n.kind AND identifiers.valid_from = n.valid_from
    AND identifiers.product IS NOT DISTINCT FROM n.product AND identifiers.valid_to IS NULL`
