-- For planted.sh: the last postings wait to be folded, as they do for some
-- seconds after each page.
INSERT INTO ledger_tail (leg_id, account_id, unit_id, officer_id,
	effective_on, matters, dong, year, month)
	SELECT id, account_id, unit_id, officer_id, effective_on, matters,
	dong, year, month
	FROM ledger_leg ORDER BY id DESC LIMIT 40;
UPDATE ledger_sum s JOIN (SELECT unit_id, account_id, officer_id,
	year * 12 + month - 4 AS month,
	SUM(matters) AS matters, SUM(dong) AS dong
	FROM ledger_tail GROUP BY 1, 2, 3, 4) t USING (unit_id, account_id,
	officer_id, month)
	SET s.matters = s.matters - t.matters, s.dong = s.dong - t.dong;
UPDATE ledger_unit_sum u JOIN (SELECT s.unit_id, s.account_id,
	IF(w.whole, 0, (s.month + 3) % 12 + 1) AS month,
	(s.month + 3) DIV 12 AS year, SUM(s.matters) AS matters,
	SUM(s.dong) AS dong
	FROM ledger_sum s JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w
	GROUP BY 1, 2, 3, 4) n USING (unit_id, account_id, month, year)
	SET u.matters = n.matters, u.dong = n.dong;
INSERT INTO ledger_year_sum (year, unit_id, account_id, officer_id, matters,
	dong)
	SELECT IF(w.whole, 0, (s.month + 3) DIV 12), s.unit_id, s.account_id,
	s.officer_id, SUM(s.matters), SUM(s.dong)
	FROM ledger_sum s JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w
	GROUP BY 1, 2, 3, 4
	ON DUPLICATE KEY UPDATE matters = VALUES(matters), dong = VALUES(dong);
UPDATE ledger_slice_sum s JOIN (SELECT l.unit_id,
	IF(w.level = 0, 0, l.year) AS year, IF(w.level = 2, l.month, 0) AS month,
	l.account_id, l.slice_id, SUM(l.matters) AS matters, SUM(l.dong) AS dong
	FROM ledger_tail t JOIN ledger_leg l ON l.id = t.leg_id
	JOIN (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) w
	GROUP BY 1, 2, 3, 4, 5) t USING (unit_id, year, month, account_id,
	slice_id)
	SET s.matters = s.matters - t.matters, s.dong = s.dong - t.dong;
