-- The few matters of a unit that hold money which was not paid out.
CREATE INDEX matter_held ON matter (unit_id, held_dong, officer_id)
	ALGORITHM = INPLACE LOCK = NONE
