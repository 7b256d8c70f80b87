-- Kinds of decision and notice: who signs, which book lists them, from which
-- group of number series their number comes.
CREATE TABLE decision_type (
	id BIGINT NOT NULL AUTO_INCREMENT,
	code VARCHAR(40) NOT NULL,
	label VARCHAR(300) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	document VARCHAR(20) NOT NULL,
	book VARCHAR(20) NULL,
	series_group VARCHAR(20) NOT NULL,
	signer VARCHAR(20) NOT NULL,
	form_code VARCHAR(40) NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY decision_type_code (code, valid_from),
	CONSTRAINT decision_type_signer_ck CHECK (signer IN
		('head', 'officer', 'issuer', 'superior'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
