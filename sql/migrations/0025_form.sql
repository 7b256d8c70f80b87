-- Statutory report forms, one row per form and circular, with the fixed texts
-- of the printed sheet. divisor: amounts are divided by it when printed.
CREATE TABLE form (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(10) NOT NULL,
	version VARCHAR(40) NOT NULL,
	title VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	measure VARCHAR(20) NOT NULL,
	circular VARCHAR(200) NOT NULL,
	number_text VARCHAR(100) NOT NULL,
	issued_text VARCHAR(300) NOT NULL,
	unit_text VARCHAR(100) NOT NULL,
	sender_text VARCHAR(200) NOT NULL,
	receiver_text VARCHAR(200) NOT NULL,
	preparer_text VARCHAR(200) NOT NULL,
	head_text VARCHAR(200) NOT NULL,
	officer_text VARCHAR(200) NOT NULL,
	confirm_text VARCHAR(200) NOT NULL,
	divisor INT NOT NULL,
	provisional TINYINT NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY form_version (code, version),
	CONSTRAINT form_measure_ck CHECK (measure IN
		('matter', 'thousand_dong'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
