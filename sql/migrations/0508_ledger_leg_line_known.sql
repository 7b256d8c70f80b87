-- A matter of one line posted for it.
UPDATE ledger_leg l JOIN (SELECT matter_id, MIN(id) AS id
	FROM obligation GROUP BY matter_id HAVING COUNT(*) = 1) o
	ON o.matter_id = l.matter_id
SET l.obligation_id = o.id
