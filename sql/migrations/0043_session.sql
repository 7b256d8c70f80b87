CREATE TABLE session (
	token_hash CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	account_id BIGINT NOT NULL,
	csrf CHAR(32) CHARACTER SET ascii NOT NULL,
	address VARCHAR(64) NULL,
	agent VARCHAR(200) NULL,
	flash VARCHAR(500) NULL,
	created_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	seen_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	ended_at DATETIME NULL,
	KEY session_account (account_id, ended_at),
	KEY session_seen (seen_at)
) ENGINE=InnoDB
