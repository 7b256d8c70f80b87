-- Sums of the folded legs for a unit by slice, without officers: by statistical
-- year and its months; month 0 is the whole year, year 0 all of them. So what
-- stood when a year began is all less that year and the later ones.
CREATE TABLE ledger_slice_sum (
	unit_id BIGINT NOT NULL,
	year SMALLINT NOT NULL,
	month TINYINT NOT NULL,
	account_id SMALLINT NOT NULL,
	slice_id INT NOT NULL,
	matters BIGINT NOT NULL,
	dong BIGINT NOT NULL,
	PRIMARY KEY (unit_id, year, month, account_id, slice_id)
) ENGINE=InnoDB
