-- Lists of the nation or of many units. Unit and officer are in the index, so
-- that matters of others cost no row.
CREATE INDEX matter_list
	ON matter (is_open, list_key, id, unit_id, officer_id)
	ALGORITHM = INPLACE LOCK = NONE
