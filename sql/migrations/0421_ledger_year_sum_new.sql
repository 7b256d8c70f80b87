-- A month that is summed for the first time.
CREATE TRIGGER ledger_year_sum_new AFTER INSERT ON ledger_sum FOR EACH ROW
	INSERT INTO ledger_year_sum (year, unit_id, account_id, officer_id,
		matters, dong)
	SELECT IF(w.whole, 0,
		(NEW.month + (13 - CAST(y.code AS INTEGER)) % 12) DIV 12),
		NEW.unit_id, NEW.account_id, NEW.officer_id, NEW.matters,
		NEW.dong
	FROM law_term y JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w
	WHERE y.list = 'statistical_year'
	ON DUPLICATE KEY UPDATE matters = ledger_year_sum.matters
		+ VALUES(matters), dong = ledger_year_sum.dong + VALUES(dong)
