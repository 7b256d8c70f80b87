-- What a program of the version before folds, which knows no slices: it marks
-- the rows of the tail with 1.
CREATE TRIGGER ledger_slice_sum_folded AFTER DELETE ON ledger_tail FOR EACH ROW
	INSERT INTO ledger_slice_sum (unit_id, year, month, account_id,
		slice_id, matters, dong)
	SELECT l.unit_id, IF(w.level = 0, 0, l.year),
		IF(w.level = 2, l.month, 0), l.account_id, l.slice_id,
		l.matters, l.dong
	FROM ledger_leg l JOIN (SELECT 0 AS level UNION ALL SELECT 1
		UNION ALL SELECT 2) w
	WHERE l.id = OLD.leg_id AND OLD.batch = 1
	ON DUPLICATE KEY UPDATE matters = ledger_slice_sum.matters
		+ VALUES(matters), dong = ledger_slice_sum.dong + VALUES(dong)
