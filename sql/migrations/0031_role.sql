-- Roles an account may hold in a unit. level: nation, province, district
-- (Chi cuc, since 01/07/2025 regional division) or unit (any level).
CREATE TABLE role (
	code VARCHAR(40) NOT NULL,
	label VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	level VARCHAR(20) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (code),
	CONSTRAINT role_level_ck CHECK (level IN
		('nation', 'province', 'district', 'unit'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
