-- The period that takes a leg: its statistical year (0330) and the month of
-- that year. It is the period of the leg's day, but where that was locked
-- (period): then a later one, and the leg is late. For legs of before, and of
-- a program of the version before, which know no lock, it is that of their day.
ALTER TABLE ledger_leg
	ADD COLUMN month TINYINT NOT NULL
		DEFAULT ((MONTH(effective_on) + 2) % 12 + 1),
	ADD COLUMN late BOOLEAN NOT NULL DEFAULT 0,
	DROP INDEX ledger_leg_list,
	ADD INDEX ledger_leg_list (account_id, year, unit_id, officer_id,
		matter_id, month, effective_on)
