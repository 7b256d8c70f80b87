-- The signed checkpoints that were written to the files; the files and their
-- copies elsewhere are what proves, this only says which there must be.
CREATE TABLE audit_checkpoint (
	number BIGINT NOT NULL PRIMARY KEY,
	at DATETIME(3) NOT NULL,
	hash CHAR(64) CHARACTER SET ascii NOT NULL
) ENGINE=InnoDB
