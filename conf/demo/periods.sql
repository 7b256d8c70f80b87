-- The figures of a district's last whole year are closed, those of the next
-- one up to January locked; the centre grants a correction of the closed year.
-- What is imported after this is late (load).
SET @unit = (SELECT id FROM unit WHERE code = 'H871');
SET @head = (SELECT id FROM account WHERE login = 'lanhdao');
SET @centre = (SELECT id FROM account WHERE login = 'tw.dulieu');
INSERT INTO period_move (unit_id, year, month, state, moved_by, moved_at,
	reason)
SELECT @unit, y.year, m.seq, 'locked', @head, UTC_TIMESTAMP(3), ''
FROM (SELECT 2024 AS year, 12 AS months UNION ALL SELECT 2025, 4) y
JOIN seq_1_to_12 m ON m.seq <= y.months ORDER BY y.year, m.seq;
INSERT INTO period_move (unit_id, year, month, state, moved_by, moved_at,
	until_on, reason)
VALUES (@unit, 2024, 13, 'granted', @centre, UTC_TIMESTAMP(3),
	DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR) + INTERVAL 30 DAY,
	'Văn bản số 56/THADS-VP đề nghị ghi bổ sung các việc còn sót của năm 2024');
INSERT INTO period (unit_id, year, month, state, moved_by, moved_at, until_on)
SELECT unit_id, year, month, state, moved_by, moved_at, until_on
FROM period_move WHERE unit_id = @unit;
