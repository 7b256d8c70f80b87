-- The public finds an entry by the number of the enforcement decision.
CREATE INDEX publication_enforcement ON publication (enforcement_fold)
	ALGORITHM = INPLACE LOCK = NONE
