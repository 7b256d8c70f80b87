-- The rights that routes name.
CREATE TABLE permission (
	code VARCHAR(40) NOT NULL,
	label VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	position INT NOT NULL,
	PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
