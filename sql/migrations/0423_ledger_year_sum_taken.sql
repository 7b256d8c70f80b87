-- The months that are there, without what the triggers have summed meanwhile:
-- both are seen at one moment.
INSERT INTO ledger_year_sum (year, unit_id, account_id, officer_id, matters,
	dong)
SELECT x.year, x.unit_id, x.account_id, x.officer_id, SUM(x.m), SUM(x.d)
FROM (SELECT IF(w.whole, 0, (s.month
		+ (13 - CAST(y.code AS INTEGER)) % 12) DIV 12) AS year,
		s.unit_id, s.account_id, s.officer_id, s.matters AS m,
		s.dong AS d
	FROM ledger_sum s JOIN law_term y
	JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w
	WHERE y.list = 'statistical_year'
	UNION ALL SELECT year, unit_id, account_id, officer_id, -matters, -dong
	FROM ledger_year_sum) x
GROUP BY 1, 2, 3, 4
ON DUPLICATE KEY UPDATE matters = ledger_year_sum.matters + VALUES(matters),
	dong = ledger_year_sum.dong + VALUES(dong)
