-- The lines of one action in the order of time; and which actions there are,
-- without reading the lines.
CREATE INDEX audit_action ON audit (action, at)
	ALGORITHM = INPLACE LOCK = NONE
