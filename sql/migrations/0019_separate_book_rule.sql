-- When a matter without means leaves the ordinary count: moved to the separate
-- book, or the request sent back (since 01/07/2026, matters on request).
-- months_special: debtor in prison for two years or more, or address unknown.
-- deadline_code is NULL where the law sets no limit for the move.
CREATE TABLE separate_book_rule (
	id BIGINT NOT NULL AUTO_INCREMENT,
	applies_basis VARCHAR(20) NOT NULL,
	months INT NOT NULL,
	months_special INT NOT NULL,
	verifications INT NOT NULL,
	effect VARCHAR(20) NOT NULL,
	deadline_code VARCHAR(20) NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY separate_book_rule_basis (applies_basis, valid_from),
	CONSTRAINT separate_book_rule_basis_ck CHECK (applies_basis IN
		('ex_officio', 'on_request')),
	CONSTRAINT separate_book_rule_effect_ck CHECK (effect IN
		('book', 'send_back'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
