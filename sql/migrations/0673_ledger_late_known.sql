INSERT INTO ledger_late (leg_id, unit_id, year, is_first)
SELECT id, unit_id, year, ROW_NUMBER() OVER
	(PARTITION BY event_id, unit_id ORDER BY id) = 1
FROM ledger_leg WHERE late = 1
