-- The number as printed, where it is the only one of its unit and year: it
-- cannot be given again. NULL: no number, or one of several alike that were
-- given, or taken over, before this.
ALTER TABLE decision
	ADD COLUMN printed VARCHAR(60) NULL,
	ADD UNIQUE KEY decision_printed (unit_id, period, printed)
