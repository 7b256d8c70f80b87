-- What thads-tasks counts in the trail by the law's list audit_pattern: one row
-- for each rule, account or address, and span of time. Odd is a row whose n has
-- reached its threshold (found_at); the others go after two days. is_open: more
-- was found than anybody has looked at.
CREATE TABLE audit_pattern (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	rule VARCHAR(40) CHARACTER SET ascii NOT NULL,
	account_id BIGINT NOT NULL,
	address VARCHAR(45) CHARACTER SET ascii NOT NULL,
	began_at DATETIME NOT NULL,
	ended_at DATETIME NOT NULL,
	threshold BIGINT NOT NULL,
	n BIGINT NOT NULL,
	is_open TINYINT NOT NULL,
	found_at DATETIME NULL,
	counted_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	reviewed_at DATETIME NULL,
	reviewed_by BIGINT NULL,
	reviewed_n BIGINT NULL,
	review VARCHAR(500) NULL,
	UNIQUE KEY audit_pattern_span (rule, account_id, address, began_at),
	KEY audit_pattern_open (is_open, began_at),
	KEY audit_pattern_found (found_at, counted_at)
) ENGINE=InnoDB
