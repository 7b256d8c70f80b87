-- The matters that stand in an account now, in the order of ledger_leg_list.
CREATE INDEX matter_stand ON matter (account_id, unit_id, officer_key, id)
	ALGORITHM = INPLACE LOCK = NONE
