-- When what a program remembers of an account last changed: the roles that it
-- holds, and whether it keeps views of lists. A worker whose memory has another
-- moment reads again, so what is taken away is gone with the next request.
CREATE TABLE account_known (
	account_id BIGINT NOT NULL PRIMARY KEY,
	changed_at DATETIME(6) NOT NULL
) ENGINE=InnoDB
