-- The end of a chain as thads-tasks saw it: a later cut shows.
CREATE TABLE audit_anchor (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	chain_id CHAR(32) CHARACTER SET ascii NOT NULL,
	seq BIGINT NOT NULL,
	hash CHAR(64) CHARACTER SET ascii NOT NULL,
	anchored_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	KEY audit_anchor_chain (chain_id, seq)
) ENGINE=InnoDB
