CREATE TABLE publication_token (
	token VARCHAR(40) CHARACTER SET ascii NOT NULL,
	publication_id BIGINT NOT NULL,
	PRIMARY KEY (token, publication_id)
) ENGINE=InnoDB
