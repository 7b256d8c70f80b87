-- The statistical year of a leg, so that the legs of a year are one range of an
-- index in the order of matters. Written with the leg by the law's first month;
-- for legs of before, and of a program of the version before, that is October.
ALTER TABLE ledger_leg ADD COLUMN year SMALLINT NOT NULL
	DEFAULT (YEAR(effective_on) + (MONTH(effective_on) >= 10))
