-- What waits at an agency for an officer, the oldest decision first.
CREATE INDEX matter_unassigned
	ON matter (unit_id, officer_id, is_open, decided_on, id)
	ALGORITHM = INPLACE LOCK = NONE
