-- What was typed when the session had ended, kept until its owner signs in.
CREATE TABLE form_draft (
	token CHAR(32) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	account_id BIGINT NOT NULL,
	path VARCHAR(400) NOT NULL,
	body MEDIUMTEXT NOT NULL,
	kept_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	KEY form_draft_kept (kept_at)
) ENGINE=InnoDB
