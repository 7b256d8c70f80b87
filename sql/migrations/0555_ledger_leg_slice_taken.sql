-- The legs of before, by the rule of 0553.
UPDATE ledger_leg l JOIN matter m ON m.id = l.matter_id
LEFT JOIN (SELECT matter_id FROM ledger_leg
	WHERE obligation_id = 0 AND dong <> 0 GROUP BY matter_id) w
	ON w.matter_id = l.matter_id
LEFT JOIN (SELECT matter_id, obligation_type, ROW_NUMBER() OVER (
	PARTITION BY matter_id ORDER BY position, id) AS place
	FROM obligation) f ON f.matter_id = l.matter_id AND f.place = 1
LEFT JOIN obligation o ON o.id = l.obligation_id AND w.matter_id IS NULL
JOIN slice s ON s.basis = m.basis AND s.case_type = m.case_type
	AND s.obligation_type = COALESCE(o.obligation_type, f.obligation_type, '')
SET l.slice_id = s.id
WHERE l.slice_id = 0
