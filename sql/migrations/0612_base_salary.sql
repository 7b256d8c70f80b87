-- The base salary of a day, by which what is free of the fee is measured.
CREATE TABLE base_salary (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	dong BIGINT NOT NULL,
	article VARCHAR(200) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	UNIQUE KEY base_salary_from (valid_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
