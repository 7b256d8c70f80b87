-- Open matters by due date, for the lists of a unit, a province, the nation:
-- they are read in this order and stop after the rows that are shown. Unit
-- and officer are in the index, so that matters of others cost no row.
CREATE INDEX matter_due ON matter (ended_on, due_on, id, unit_id, officer_id)
	ALGORITHM = INPLACE LOCK = NONE
