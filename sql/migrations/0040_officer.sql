-- An enforcement officer (Chấp hành viên) as the books know him: the person
-- who carries matters, with or without an account of his own.
CREATE TABLE officer (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	code VARCHAR(40) NOT NULL,
	name VARCHAR(120) NOT NULL,
	name_fold VARCHAR(120) NOT NULL,
	unit_id BIGINT NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	UNIQUE KEY officer_code (code),
	KEY officer_unit (unit_id, name_fold),
	CONSTRAINT officer_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB
