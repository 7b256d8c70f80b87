-- Sums of the folded legs for a unit and officer, by statistical year; year 0
-- is all of them. So what stood when a year began is all less that year and
-- the later ones: two rows now, however long the history is. Kept by triggers
-- on the monthly sums, whichever version of thads-tasks folds.
CREATE TABLE ledger_year_sum (
	year SMALLINT NOT NULL,
	unit_id BIGINT NOT NULL,
	account_id SMALLINT NOT NULL,
	officer_id BIGINT NOT NULL,
	matters BIGINT NOT NULL,
	dong BIGINT NOT NULL,
	PRIMARY KEY (year, unit_id, account_id, officer_id),
	KEY ledger_year_sum_officer (officer_id, year, unit_id, account_id)
) ENGINE=InnoDB
