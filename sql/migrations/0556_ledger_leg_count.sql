-- A matter counts in the slice of its first line. Where it was counted with the
-- sum of another line, that count is taken off there and put where it belongs,
-- by legs of the same event, day and period.
INSERT INTO ledger_leg (event_id, matter_id, account_id, unit_id, officer_id,
	effective_on, matters, dong, recorded_at, year, month, late,
	obligation_id)
SELECT l.event_id, l.matter_id, l.account_id, l.unit_id, l.officer_id,
	l.effective_on, w.way * l.matters, 0, l.recorded_at, l.year, l.month,
	l.late, IF(w.way < 0, l.obligation_id, 0)
FROM ledger_leg l JOIN obligation o ON o.id = l.obligation_id
JOIN obligation f ON f.matter_id = l.matter_id AND f.position = 1
JOIN (SELECT 1 AS way UNION ALL SELECT -1) w
WHERE l.matters <> 0 AND o.position > 1
	AND o.obligation_type <> f.obligation_type
	AND NOT EXISTS (SELECT 1 FROM ledger_leg x
		WHERE x.matter_id = l.matter_id
		AND x.obligation_id = 0 AND x.dong <> 0)
