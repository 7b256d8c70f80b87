-- The entries that stand, by agency and the newest first: their number and
-- their order are read from the index alone.
CREATE INDEX publication_live ON publication
	(ended_on, hidden_at, unit_id, published_at)
	ALGORITHM = INPLACE LOCK = NONE
