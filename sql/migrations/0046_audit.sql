-- Append only: no program has UPDATE or DELETE here.
CREATE TABLE audit (
	chain_id CHAR(32) CHARACTER SET ascii NOT NULL,
	seq BIGINT NOT NULL,
	at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
	account_id BIGINT NOT NULL,
	program VARCHAR(20) NOT NULL,
	request_number CHAR(8) CHARACTER SET ascii NOT NULL,
	action VARCHAR(60) NOT NULL,
	object_kind VARCHAR(30) NOT NULL,
	object_id BIGINT NOT NULL,
	detail VARCHAR(1000) NOT NULL DEFAULT '',
	hash CHAR(64) CHARACTER SET ascii NOT NULL,
	PRIMARY KEY (chain_id, seq),
	KEY audit_object (object_kind, object_id),
	KEY audit_account (account_id, at),
	KEY audit_at (at)
) ENGINE=InnoDB
