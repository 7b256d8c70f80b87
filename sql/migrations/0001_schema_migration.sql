-- What was applied to this database. A program compares the highest version
-- with the one it needs; thadsctl migrate compares every checksum with the
-- file of the same number and refuses a file that changed or is gone.
CREATE TABLE schema_migration (
	version INT UNSIGNED NOT NULL COMMENT 'the number before the name of the file',
	name VARCHAR(100) NOT NULL COMMENT 'the file, without folder',
	checksum CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'BLAKE2b-256 of the file, hex',
	applied_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) COMMENT 'UTC',
	PRIMARY KEY (version)
) ENGINE = InnoDB COMMENT = 'migrations applied to this database';
