/**
 * A firm that has been on the internet for two years when it vouches is an employer like any other: its people vouch for many. Fronts are
 * registered weeks before they are needed (SentinelLABS, November 2024).
 */
const ESTABLISHED = `d.registered_on < CAST(r.ts AS DATE) - 730 AND coalesce(d.kind, '') = ''`

/**
 * Contacts, documents, factors, accounts and wallets as people or their employer state them. Masked accounts (last four
 * digits) are left out: 5,000 people give about 1,250 chance pairs (detection.md, "Identity join").
 */
export const STATED = `
SELECT kind, value, worker, 'stated' AS use, valid_from, valid_to, file, row FROM identifiers
WHERE worker IS NOT NULL AND length(value) > 3 AND NOT starts_with(value, 'last4:')
  AND kind IN ('email', 'phone', 'handle', 'document', 'mfa_device', 'bank_account', 'wallet')
UNION ALL
SELECT 'reference_contact', unnest([r.email, r.phone]), r.worker, 'stated', r.ts, NULL, r.file, r.row FROM referees r
WHERE r.worker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM domains d WHERE d.domain = r.domain AND ${ESTABLISHED})
UNION ALL
SELECT 'document', number, worker, 'stated', ts, NULL, file, row FROM documents
WHERE worker IS NOT NULL AND length(number) > 3 AND kind <> 'cv'
UNION ALL
SELECT CASE WHEN account_kind = 'wallet' THEN 'wallet' ELSE 'bank_account' END, account, worker, 'paid',
  ts, ts + INTERVAL 31 DAY, file, row FROM payouts
WHERE worker IS NOT NULL AND account IS NOT NULL AND account_kind IN ('token', 'number', 'wallet')`

const SAME_TOWN = `c.kind IN ('place', 'home_address') AND lower(c.city) = lower(s.city)`

/**
 * Where people say they live, and where equipment went. A parcel to a company or to a site of the firm is no parcel to somebody's
 * home; one to the worker's own home is the home; one to another address of the claimed town is near: an office, a neighbour.
 * `sites` is a temporary table of the firm's addresses.
 */
export const ADDRESSES = `
SELECT 'address' AS kind, value, worker, 'home' AS use, valid_from, valid_to, file, row FROM claims
WHERE worker IS NOT NULL AND kind = 'home_address' AND value <> ''
UNION ALL
SELECT 'address', s.to_address, s.worker,
  CASE
    WHEN s.to_address IN (SELECT address FROM sites) THEN 'site'
    WHEN EXISTS (SELECT 1 FROM claims c WHERE c.worker = s.worker AND c.kind = 'home_address' AND c.value = s.to_address) THEN 'home'
    WHEN s.to_company <> '' THEN 'site'
    WHEN EXISTS (SELECT 1 FROM claims c WHERE c.worker = s.worker AND ${SAME_TOWN}) THEN 'nearby'
    WHEN EXISTS (SELECT 1 FROM claims c WHERE c.worker = s.worker AND c.kind = 'home_address') THEN 'delivery'
    ELSE 'delivery-only'
  END,
  coalesce(s.delivered_at, s.shipped_at), NULL, s.file, s.row
FROM shipments s WHERE s.worker IS NOT NULL AND s.to_address <> ''`
