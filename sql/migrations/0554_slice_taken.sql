-- The combinations that legs of before are of.
INSERT IGNORE INTO slice (basis, case_type, obligation_type)
SELECT DISTINCT m.basis, m.case_type, COALESCE(o.obligation_type, '')
FROM matter m LEFT JOIN obligation o ON o.matter_id = m.id
