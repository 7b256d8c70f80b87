-- Wrong passwords in a row, by the pair of login and address: whoever guesses
-- waits, and nobody else. The pair is kept as its fingerprint, because people
-- type their password where the login belongs. account_id is NULL when there
-- is no such login. Rows are written by the routine sign_in_try alone.
CREATE TABLE sign_in_pair (
	pair_hash CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	account_id BIGINT NULL,
	failed_count INT NOT NULL DEFAULT 0,
	failed_at DATETIME NOT NULL,
	wait_until DATETIME NULL,
	KEY sign_in_pair_account (account_id, wait_until),
	KEY sign_in_pair_failed (failed_at)
) ENGINE=InnoDB
