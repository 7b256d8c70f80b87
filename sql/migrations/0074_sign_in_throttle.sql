-- Failed sign-ins by address, for the slowing down of guessing.
CREATE TABLE sign_in_failure (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	address VARCHAR(64) NOT NULL,
	login VARCHAR(60) NOT NULL,
	at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	KEY sign_in_failure_address (address, at)
) ENGINE=InnoDB
