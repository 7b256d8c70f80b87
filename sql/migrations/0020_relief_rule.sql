-- Exemption and reduction of obligations to the State budget (Law 2008
-- article 61, Law 2025 article 42). tested: "value" of the obligation or
-- "rest" still owed; an amount is min <= x < max unless max_inclusive;
-- part_paid_denominator n: at least 1/n of the value must have been paid;
-- limit_denominator n: at most 1/n of the rest each time, capped at cap_dong.
CREATE TABLE relief_rule (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(20) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	label VARCHAR(500) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	years INT NOT NULL,
	tested VARCHAR(10) NOT NULL,
	min_dong BIGINT NOT NULL,
	min_inclusive TINYINT NOT NULL,
	max_dong BIGINT NULL,
	max_inclusive TINYINT NOT NULL,
	part_paid_denominator INT NULL,
	limit_denominator INT NULL,
	cap_dong BIGINT NULL,
	hardship TINYINT NOT NULL,
	once_a_year TINYINT NOT NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY relief_rule_code (code, valid_from),
	CONSTRAINT relief_rule_kind_ck CHECK (kind IN ('exempt', 'reduce')),
	CONSTRAINT relief_rule_tested_ck CHECK (tested IN ('value', 'rest'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
