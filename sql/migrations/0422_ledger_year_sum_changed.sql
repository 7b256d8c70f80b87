-- A month with another sum: the old one is taken away, the new one added.
CREATE TRIGGER ledger_year_sum_changed AFTER UPDATE ON ledger_sum FOR EACH ROW
	INSERT INTO ledger_year_sum (year, unit_id, account_id, officer_id,
		matters, dong)
	SELECT IF(w.whole, 0,
		(x.month + (13 - CAST(y.code AS INTEGER)) % 12) DIV 12),
		x.unit_id, x.account_id, x.officer_id, x.matters, x.dong
	FROM law_term y JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w
	JOIN (SELECT NEW.unit_id AS unit_id, NEW.month AS month,
		NEW.account_id AS account_id, NEW.officer_id AS officer_id,
		NEW.matters AS matters, NEW.dong AS dong
		UNION ALL SELECT OLD.unit_id, OLD.month, OLD.account_id,
		OLD.officer_id, -OLD.matters, -OLD.dong) x
	WHERE y.list = 'statistical_year'
	ON DUPLICATE KEY UPDATE matters = ledger_year_sum.matters
		+ VALUES(matters), dong = ledger_year_sum.dong + VALUES(dong)
