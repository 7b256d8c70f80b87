-- Entries by the number of their enforcement decision, as people type it.
CREATE INDEX publication_number ON publication (number_key)
	ALGORITHM = INPLACE LOCK = NONE
