-- Kinds of obligation; ex officio or on request as the law in force on the
-- day of the decision says (Law 2008 article 36, Law 2025 article 33).
-- voluntary_period: the decision grants the period for voluntary performance;
-- names_recipient: there is a recipient in place of a debtor;
-- relief: may be exempted or reduced; budget_group: row of the budget form.
CREATE TABLE obligation_type (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(40) NOT NULL,
	label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	basis VARCHAR(20) NOT NULL,
	state_budget TINYINT NOT NULL,
	money TINYINT NOT NULL,
	voluntary_period TINYINT NOT NULL,
	names_recipient TINYINT NOT NULL,
	relief TINYINT NOT NULL,
	budget_group VARCHAR(40) NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY obligation_type_code (code, valid_from),
	CONSTRAINT obligation_type_basis_ck CHECK (basis IN
		('ex_officio', 'on_request'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
