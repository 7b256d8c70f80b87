-- The lines that stand in an account now.
CREATE INDEX obligation_stand ON obligation
	(account_id, unit_id, officer_key, matter_id)
	ALGORITHM = INPLACE LOCK = NONE
