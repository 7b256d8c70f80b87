-- What was loaded last: the packs, their checksums, when and by whom. The
-- programs compare loaded_at to know that their copy of the law is fresh.
CREATE TABLE law_pack (
	name VARCHAR(80) NOT NULL,
	sha256 CHAR(64) NOT NULL,
	row_count INT NOT NULL,
	loaded_at DATETIME(3) NOT NULL,
	loaded_by VARCHAR(80) NOT NULL,
	PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
