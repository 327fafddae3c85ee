-- id: vpn-exit
-- title: Sign-ins come through exits of a commercial VPN
-- claim: the person works at the place that they claim
-- source: sign-in
-- cause: anonymiser
-- bits: 2.5 (why: one worker in ten on more than a tenth of their days; six in ten among known cases)
-- attack: T1090.003
-- reference: Mandiant, Mitigating the DPRK IT worker threat (September 2024); Okta proxies re-read by Spur (310 of 316 were Private Relay)
-- innocent: privacy-vpn, corporate-egress
-- next: ask why; compare with the network of the machine itself on the same day
-- tables: sign_ins, networks
-- per: worker
-- flags: RF046, RF057
WITH days AS (
  SELECT s.worker, local_day(s.ts, p.clock) AS day, s.network_kind = 'vpn' AS over_vpn, s.file, s.row
  FROM sign_ins s JOIN people p USING (worker) WHERE s.outcome = 'success'
)
SELECT worker, 'vpn' AS observed, list_rows(CASE WHEN over_vpn THEN file END, row) AS evidence,
  count(DISTINCT day) FILTER (WHERE over_vpn) || ' of ' || count(DISTINCT day) || ' days with sign-ins' AS detail
FROM days
GROUP BY worker
HAVING count(DISTINCT day) FILTER (WHERE over_vpn) >= 3
  AND count(DISTINCT day) FILTER (WHERE over_vpn) * 10 >= count(DISTINCT day)
ORDER BY worker
