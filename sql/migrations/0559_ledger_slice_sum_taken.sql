-- The legs that are folded, without what was summed meanwhile: all is seen at
-- one moment.
INSERT INTO ledger_slice_sum (unit_id, year, month, account_id, slice_id,
	matters, dong)
SELECT x.unit_id, x.year, x.month, x.account_id, x.slice_id, SUM(x.m), SUM(x.d)
FROM (SELECT l.unit_id, IF(w.level = 0, 0, l.year) AS year,
		IF(w.level = 2, l.month, 0) AS month, l.account_id, l.slice_id,
		l.matters AS m, l.dong AS d
	FROM ledger_leg l LEFT JOIN ledger_tail t ON t.leg_id = l.id
	JOIN (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) w
	WHERE t.leg_id IS NULL
	UNION ALL SELECT unit_id, year, month, account_id, slice_id, -matters,
	-dong FROM ledger_slice_sum) x
GROUP BY 1, 2, 3, 4, 5
ON DUPLICATE KEY UPDATE matters = ledger_slice_sum.matters + VALUES(matters),
	dong = ledger_slice_sum.dong + VALUES(dong)
