-- What lists of matters are sorted by: the nearest due date while a matter is
-- open (one without due date comes last), the day of its end after that. Both
-- are computed here alone, so that each list is one range of one index.
ALTER TABLE matter
	ADD COLUMN is_open TINYINT(1) AS (ended_on IS NULL) STORED,
	ADD COLUMN list_key DATE
		AS (COALESCE(ended_on, due_on, DATE '9999-12-31')) STORED
