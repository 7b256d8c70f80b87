-- The lines that stand there since.
INSERT INTO transfer_line (transfer_id, obligation_id, dong)
SELECT t.id, o.id, o.ended_dong
FROM transfer t JOIN obligation o ON o.matter_id = t.matter_id
WHERE o.account_id = 21 AND o.done_on = t.sent_on
	AND (NOT EXISTS (SELECT 1 FROM event_line x WHERE x.event_id = t.event_id)
	OR EXISTS (SELECT 1 FROM event_line x WHERE x.event_id = t.event_id
		AND x.obligation_id = o.id))
	AND NOT EXISTS (SELECT 1 FROM transfer_line x
		WHERE x.obligation_id = o.id)
