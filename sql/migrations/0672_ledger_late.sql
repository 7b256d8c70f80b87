-- The postings that another period takes than that of their day, beside the
-- many others; and which correction (period_move) let in what is dated in a
-- closed year. year is that which takes them; of a fact's postings in a unit
-- the first stands in the list of late facts.
CREATE TABLE ledger_late (
	leg_id BIGINT NOT NULL PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	year SMALLINT NOT NULL,
	is_first BOOLEAN NOT NULL,
	correction_id BIGINT NULL,
	KEY ledger_late_unit (unit_id, leg_id),
	KEY ledger_late_year (unit_id, year)
) ENGINE=InnoDB
