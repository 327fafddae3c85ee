-- id: listed-person
-- title: The person agrees with a list entry in more than the name
-- claim: the person is not the one on the list
-- source: screening
-- cause: identity
-- bits: 8.0 (why: name and birth date or document agree by chance in about one of 1,000 hits; a name alone counts nothing here)
-- attack: T1656
-- reference: the list named in the row
-- innocent: list-mistake, data-entry
-- next: decide the screening hit, part by part
-- tables: screen_hits
-- per: worker
SELECT worker, list || ' ' || entity AS observed, list_rows(file, row) AS evidence,
  'agrees in ' || string_agg(DISTINCT kind, ', ' ORDER BY kind) || ', corroborated' AS detail
FROM screen_hits
WHERE worker IS NOT NULL AND kind <> 'wallet' AND corroborated
GROUP BY worker, list, entity
ORDER BY worker, list, entity
