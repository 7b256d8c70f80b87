-- Those that are there.
INSERT IGNORE INTO obligation_party (obligation_id, role, party_id, position)
SELECT id, 'debtor', debtor_id, 1 FROM obligation
WHERE debtor_id IS NOT NULL
UNION ALL
SELECT id, 'creditor', creditor_id, 1 FROM obligation
WHERE creditor_id IS NOT NULL
