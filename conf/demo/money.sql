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
-- Receipts and vouchers of this law: a book of each kind in each unit.
INSERT INTO money_paper (event_id, matter_id, unit_id, kind, book, number, live,
	way, person, account)
SELECT f.id, f.matter_id, f.unit_id, f.kind, f.book, f.number, f.number,
	IF(f.n % 3, 'cash', 'transfer'), LEFT(f.person, 200),
	IF(f.n % 3 = 0 AND f.kind = 'paid_out',
		CONCAT('0100', LPAD(f.n, 6, '0'), ' tại Ngân hàng Ví Dụ'), '')
FROM (SELECT e.id, e.matter_id, e.unit_id, e.kind, e.n,
		IF(e.kind = 'collected', 'BL-26A', 'PC-26A') AS book,
		LPAD(e.n, 7, '0') AS number,
		IF(e.kind = 'collected', m.debtor_names, '') AS person
	FROM (SELECT x.*, ROW_NUMBER() OVER (PARTITION BY x.unit_id, x.kind
			ORDER BY x.effective_on, x.id) AS n
		FROM event x WHERE x.kind IN ('collected', 'paid_out')
			AND x.effective_on >= '2026-07-01') e
	JOIN matter m ON m.id = e.matter_id) f;
UPDATE money_entry x JOIN money_paper p ON p.event_id = x.event_id
SET x.receipt = p.number;
-- The days and the rate of the interest that the dossiers add: 20 days, before
-- anything was paid.
INSERT INTO money_added (event_id, matter_id, kind, from_on, to_on, rate,
	rule_dong)
SELECT e.id, e.matter_id, 'late_interest', e.effective_on - INTERVAL 20 DAY,
	e.effective_on, 100000, e.dong
FROM event e WHERE e.kind = 'added';
