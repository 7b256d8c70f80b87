-- The same of the legs that wait to be summed.
ALTER TABLE ledger_tail
	ADD COLUMN year SMALLINT NOT NULL
		DEFAULT (YEAR(effective_on) + (MONTH(effective_on) >= 10)),
	ADD COLUMN month TINYINT NOT NULL
		DEFAULT ((MONTH(effective_on) + 2) % 12 + 1)
