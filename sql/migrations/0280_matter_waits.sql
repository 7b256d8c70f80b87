-- What waits at a unit, by its next duty: counted on the page where the day
-- begins, without reading the matters themselves.
CREATE INDEX matter_waits ON matter (unit_id, ended_on, due_on, officer_id)
	ALGORITHM = INPLACE LOCK = NONE
