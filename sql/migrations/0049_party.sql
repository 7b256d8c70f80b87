CREATE TABLE party (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	judgment_id BIGINT NOT NULL,
	role VARCHAR(20) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	name VARCHAR(200) CHARACTER SET utf8mb4
		COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
	name_fold VARCHAR(200) CHARACTER SET ascii NOT NULL,
	id_number VARCHAR(30) NULL,
	birth_year SMALLINT NULL,
	address VARCHAR(300) NOT NULL DEFAULT '',
	phone VARCHAR(30) NULL,
	position SMALLINT NOT NULL DEFAULT 1,
	KEY party_judgment (judgment_id, position),
	KEY party_name (name_fold),
	KEY party_id_number (id_number),
	CONSTRAINT party_judgment FOREIGN KEY (judgment_id)
		REFERENCES judgment (id)
) ENGINE=InnoDB
