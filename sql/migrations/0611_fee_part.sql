-- What of the fee is owed, part of whole: by how the money came (share), or by
-- who receives it (relief). counts: what came so is an instalment of the rest;
-- within_rule: the time limit in which it has to come.
CREATE TABLE fee_part (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind VARCHAR(10) NOT NULL,
	code VARCHAR(40) NOT NULL,
	label VARCHAR(500) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	part INT NOT NULL,
	whole INT NOT NULL,
	counts TINYINT NOT NULL,
	within_rule VARCHAR(40) NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	UNIQUE KEY fee_part_code (kind, code, valid_from),
	CONSTRAINT fee_part_kind_ck CHECK (kind IN ('share', 'relief')),
	CONSTRAINT fee_part_whole_ck CHECK (part <= whole AND whole > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
