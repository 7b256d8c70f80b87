-- What a role may do, where, and when. scope: all, subtree (own unit and the
-- units below), unit (own unit), own (records assigned to the account).
CREATE TABLE role_right (
	id BIGINT NOT NULL AUTO_INCREMENT,
	role_code VARCHAR(40) NOT NULL,
	right_code VARCHAR(40) NOT NULL,
	scope VARCHAR(10) NOT NULL,
	article VARCHAR(200) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	PRIMARY KEY (id),
	UNIQUE KEY role_right_pair (role_code, right_code, valid_from),
	KEY role_right_right (right_code),
	CONSTRAINT role_right_role_fk FOREIGN KEY (role_code)
		REFERENCES role (code),
	CONSTRAINT role_right_right_fk FOREIGN KEY (right_code)
		REFERENCES permission (code),
	CONSTRAINT role_right_scope_ck CHECK (scope IN
		('all', 'subtree', 'unit', 'own'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
