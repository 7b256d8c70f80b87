CREATE INDEX matter_list_unit ON matter (unit_id, is_open, list_key, id)
	ALGORITHM = INPLACE LOCK = NONE
