-- The fee of enforcement of what was paid out to creditors by name lately: the
-- first instalment of each matter, as its officer would have charged it.
INSERT INTO fee_entry (event_id, matter_id, party_id, payer_id, received_dong,
	share, counts, full_dong, rule_dong, dong)
SELECT f.event_id, f.matter_id, f.creditor_id, f.creditor_id, f.dong,
	'collected', 1, f.fee, f.fee, f.fee
FROM (SELECT x.event_id, x.matter_id, o.creditor_id, x.dong,
		(x.dong * 30000 + 500000) DIV 1000000 AS fee,
		ROW_NUMBER() OVER (PARTITION BY x.matter_id
			ORDER BY e.seq DESC) AS n
	FROM money_entry x JOIN event e ON e.id = x.event_id
		AND e.kind = 'paid_out'
	JOIN obligation o ON o.id = x.obligation_id
		AND o.creditor_id IS NOT NULL
	JOIN obligation_type t ON t.code = o.obligation_type AND t.fee = 1
		AND t.valid_from <= e.effective_on
		AND (t.valid_to IS NULL OR t.valid_to >= e.effective_on)
	WHERE e.effective_on >= '2026-07-01'
		AND x.dong BETWEEN 5060001 AND 5000000000
		AND (SELECT COUNT(*) FROM money_entry y
			WHERE y.event_id = e.id) = 1) f
WHERE f.n = 1;
