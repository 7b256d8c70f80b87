-- Filters and sort of a list that somebody keeps under a name, each account its
-- own. query is what follows "?" in the address: of what the list no longer
-- has, the page says so and leaves it out.
CREATE TABLE saved_view (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	account_id BIGINT NOT NULL,
	list VARCHAR(60) CHARACTER SET ascii NOT NULL,
	name VARCHAR(60) NOT NULL,
	query VARCHAR(1000) CHARACTER SET ascii NOT NULL,
	is_default TINYINT NOT NULL DEFAULT 0,
	created_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	UNIQUE KEY saved_view_name (account_id, list, name)
) ENGINE=InnoDB
