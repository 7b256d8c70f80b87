CREATE INDEX matter_list_state
	ON matter (account_id, is_open, list_key, id, unit_id, officer_id)
	ALGORITHM = INPLACE LOCK = NONE
