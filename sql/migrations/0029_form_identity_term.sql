-- Left side minus right side of an identity, by column of the same form.
CREATE TABLE form_identity_term (
	id BIGINT NOT NULL AUTO_INCREMENT,
	form_identity_id BIGINT NOT NULL,
	column_code VARCHAR(10) NOT NULL,
	coefficient INT NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY form_identity_term_column (form_identity_id, column_code),
	CONSTRAINT form_identity_term_fk FOREIGN KEY (form_identity_id)
		REFERENCES form_identity (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
