-- A form that comes after its session has ended names that session by its
-- csrf token: the owner is found by it, so that the typing is kept for him.
CREATE INDEX session_csrf ON session (csrf) ALGORITHM = INPLACE LOCK = NONE
