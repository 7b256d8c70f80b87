-- What was entrusted before: to whom, those papers were not asked.
INSERT INTO transfer (matter_id, event_id, from_unit_id, on_paper, sent_on,
	first_on, dong)
SELECT e.matter_id, e.id, e.unit_id, 1, e.effective_on, m.decided_on,
	COALESCE((SELECT SUM(l.dong) FROM ledger_leg l
		WHERE l.event_id = e.id AND l.account_id = 21), 0)
FROM event e JOIN matter m ON m.id = e.matter_id
WHERE e.kind = 'entrusted_out' AND NOT EXISTS (SELECT 1 FROM event x
	WHERE x.matter_id = e.matter_id AND x.refers_to = e.id
	AND x.kind IN ('voided', 'decision_withdrawn', 'decision_annulled'))
	AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.event_id = e.id)
