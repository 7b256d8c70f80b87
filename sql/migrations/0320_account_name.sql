-- The accounts of many units in the order of names.
CREATE INDEX account_name ON account (name_fold, id)
	ALGORITHM = INPLACE LOCK = NONE
