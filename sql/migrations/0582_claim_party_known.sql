-- Those that are there.
INSERT IGNORE INTO claim_party (claim_id, role, party_id, position)
SELECT id, 'debtor', debtor_id, 1 FROM claim WHERE debtor_id IS NOT NULL
UNION ALL
SELECT id, 'creditor', creditor_id, 1 FROM claim
WHERE creditor_id IS NOT NULL
