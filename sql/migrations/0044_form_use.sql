-- A one-time form id that was used, and the page its sender was led to. A
-- second click finds the row and is led to the same page.
CREATE TABLE form_use (
	form_id CHAR(32) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	account_id BIGINT NOT NULL,
	location VARCHAR(400) NOT NULL DEFAULT '',
	used_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	KEY form_use_used (used_at)
) ENGINE=InnoDB
