CREATE INDEX matter_list_officer ON matter (officer_id, is_open, list_key, id)
	ALGORITHM = INPLACE LOCK = NONE
