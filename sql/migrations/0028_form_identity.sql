-- Identities every printed row must satisfy. kind equal: the columns of
-- form_identity_term, each times its coefficient, sum to zero; kind ratio: the
-- ratio column equals its definition in form_column.
CREATE TABLE form_identity (
	id BIGINT NOT NULL AUTO_INCREMENT,
	form_id BIGINT NOT NULL,
	code VARCHAR(10) NOT NULL,
	kind VARCHAR(10) NOT NULL,
	left_text VARCHAR(200) NOT NULL,
	right_text VARCHAR(200) NOT NULL,
	label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY form_identity_code (form_id, code),
	CONSTRAINT form_identity_form_fk FOREIGN KEY (form_id)
		REFERENCES form (id),
	CONSTRAINT form_identity_kind_ck CHECK (kind IN ('equal', 'ratio'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
