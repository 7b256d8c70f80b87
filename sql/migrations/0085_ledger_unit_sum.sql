-- Sums of the folded legs for a unit with all its officers, by statistical
-- year and month: month 1 is October, month 0 the whole year. A report reads
-- the whole years before and the months of its own, a few rows for each
-- account however long the history is. Filled from the monthly sums of
-- officers; later kept by the fold, in the same transaction as those.
CREATE TABLE ledger_unit_sum (
	unit_id BIGINT NOT NULL,
	month TINYINT NOT NULL,
	year SMALLINT NOT NULL,
	account_id SMALLINT NOT NULL,
	matters BIGINT NOT NULL,
	dong BIGINT NOT NULL,
	PRIMARY KEY (unit_id, month, year, account_id)
) ENGINE=InnoDB
SELECT s.unit_id,
	IF(w.whole, 0, (s.month + 3) % 12 + 1) AS month,
	(s.month + 3) DIV 12 AS year,
	s.account_id, SUM(s.matters) AS matters, SUM(s.dong) AS dong
FROM ledger_sum s JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w
GROUP BY 1, 2, 3, 4
