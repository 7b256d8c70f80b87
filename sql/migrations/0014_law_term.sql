-- Coded lists of the law: grounds, channels, kinds of judgment, roles of
-- parties and so on. One row per code and regime; attr1 and attr2 mean what
-- the list's comment in conf/law/terms.xml says.
CREATE TABLE law_term (
	id BIGINT NOT NULL AUTO_INCREMENT,
	list VARCHAR(40) NOT NULL,
	code VARCHAR(40) NOT NULL,
	label VARCHAR(500) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	article VARCHAR(200) NULL,
	attr1 VARCHAR(100) NULL,
	attr2 VARCHAR(100) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY law_term_code (list, code, valid_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
