-- What became of entrustments: between Đồng Tháp and Cà Mau one is on its way in
-- each direction, one was received and opened, one given back; the army has
-- received one on paper. As the programs write it.
SET @today = DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR);
SET @here = (SELECT id FROM unit WHERE code = 'T82@2025');
SET @there = (SELECT id FROM unit WHERE code = 'T96@2025');
SET @army = (SELECT id FROM unit WHERE code = 'QK9');

-- Received and opened: the dossier R of entrusted.sql.
SET @to_matter = (SELECT r.matter_id FROM import_ref r
	WHERE r.source = 'demo-entrusted' AND r.ref = 'R');
SET @to_judgment = (SELECT judgment_id FROM matter WHERE id = @to_matter);
SET @opened = (SELECT MAX(t.id) FROM transfer t
	JOIN matter m ON m.id = t.matter_id
	JOIN judgment j ON j.id = m.judgment_id
	JOIN judgment k ON k.id = @to_judgment AND k.number = j.number
		AND k.court = j.court WHERE t.from_unit_id <> @there);
UPDATE claim SET transfer_id = @opened
	WHERE judgment_id = @to_judgment AND @opened IS NOT NULL;
SET @received_on = (SELECT received_on FROM judgment WHERE id = @to_judgment);
SET @decided_on = (SELECT decided_on FROM matter WHERE id = @to_matter);
UPDATE transfer SET to_unit_id = @there, to_province_id = @there, on_paper = 0,
	state = 'opened', received_on = @received_on, judgment_id = @to_judgment,
	to_matter_id = @to_matter, answered_on = @decided_on
	WHERE id = @opened;
UPDATE judgment SET version = version WHERE id = @to_judgment;

-- The last two others that went from here: one is on its way, one with the army.
CREATE TEMPORARY TABLE rest SELECT t.id,
	ROW_NUMBER() OVER (ORDER BY t.sent_on DESC, t.id DESC) AS n
FROM transfer t JOIN unit u ON u.id = t.from_unit_id
WHERE t.to_unit_id IS NULL AND NOT t.id <=> @opened
	AND t.sent_on >= '2026-07-01';
UPDATE transfer SET to_unit_id = @there, to_province_id = @there, on_paper = 0
	WHERE id = (SELECT id FROM rest WHERE n = 1);
UPDATE transfer SET to_unit_id = @army,
	to_province_id = (SELECT province_id FROM unit WHERE id = @army),
	state = 'received', received_on = LEAST(sent_on + INTERVAL 6 DAY, @today),
	answered_on = LEAST(sent_on + INTERVAL 6 DAY, @today),
	answer = 'Công văn số 318/THA của Phòng Thi hành án Quân khu 9.'
	WHERE id = (SELECT id FROM rest WHERE n = 2);

-- What Cà Mau entrusted is no paper here, as it came by an import.
UPDATE transfer t JOIN import_ref r ON r.matter_id = t.matter_id
	SET t.on_paper = 0
	WHERE r.source = 'demo-entrusted' AND r.ref IN ('A', 'B');

-- Given back within the statistical year in which it went.
SET @back = @today - INTERVAL 12 DAY;
SET @matter = (SELECT r.matter_id FROM import_ref r JOIN transfer t
	ON t.matter_id = r.matter_id
	WHERE r.source = 'demo-entrusted' AND r.ref = 'B'
	AND YEAR(t.sent_on) + (MONTH(t.sent_on) >= 10)
		= YEAR(@back) + (MONTH(@back) >= 10));
SET @sent = (SELECT event_id FROM transfer WHERE matter_id = @matter);
SET @why = 'Người phải thi hành án không cư trú ở Đồng Tháp; quyết định ghi sai nơi cư trú.';
INSERT INTO event (matter_id, seq, kind, effective_on, recorded_by, unit_id,
	officer_id, ground, note, refers_to)
SELECT id, last_seq + 1, 'entrust_returned', @back, 0, unit_id, officer_id,
	'content_error', @why, @sent FROM matter WHERE id = @matter;
SET @event = (SELECT id FROM event WHERE matter_id = @matter
	AND refers_to = @sent);
INSERT INTO event_line (matter_id, event_id, obligation_id)
SELECT matter_id, @event, id FROM obligation WHERE matter_id = @matter
	AND @event IS NOT NULL;
INSERT INTO ledger_leg (event_id, matter_id, account_id, unit_id, officer_id,
	effective_on, matters, dong, year, month, obligation_id, slice_id)
SELECT @event, matter_id, account_id, unit_id, officer_id, @back, -matters,
	-dong, YEAR(@back) + (MONTH(@back) >= 10), (MONTH(@back) + 2) MOD 12 + 1,
	obligation_id, slice_id
FROM ledger_leg WHERE event_id = @sent AND @event IS NOT NULL;
INSERT INTO ledger_tail (leg_id, account_id, unit_id, officer_id, effective_on,
	matters, dong, year, month)
SELECT id, account_id, unit_id, officer_id, effective_on, matters, dong, year,
	month FROM ledger_leg WHERE event_id = @event;
UPDATE obligation SET account_id = (SELECT id FROM ledger_account
	WHERE code = 'enforcing'), ended_dong = 0, done_on = NULL
	WHERE matter_id = @matter;
UPDATE matter SET account_id = (SELECT id FROM ledger_account
	WHERE code = 'enforcing'), balance_dong = owed_dong, ended_on = NULL,
	last_on = @back, last_seq = last_seq + 1, lines_seq = last_seq,
	version = version + 1 WHERE id = @matter;
UPDATE transfer SET state = 'returned', answered_on = @back,
	answer = @why, return_event_id = @event
	WHERE matter_id = @matter AND @event IS NOT NULL;
