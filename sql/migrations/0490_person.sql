-- Who stands behind the parties of judgments: the bearer of a personal number
-- (số định danh, chứng minh nhân dân) or tax code, or, where a judgment names
-- none, that one party alone: nobody is taken for another by his name. What is
-- said of him is as the first party has it. taken_from: the
-- party that he was made for while there were parties before persons.
CREATE TABLE person (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind VARCHAR(20) NOT NULL,
	name VARCHAR(200) CHARACTER SET utf8mb4
		COLLATE utf8mb4_uca1400_vietnamese_as_ci NOT NULL,
	name_fold VARCHAR(200) CHARACTER SET ascii NOT NULL,
	number VARCHAR(13) CHARACTER SET ascii NULL,
	birth_year SMALLINT NULL,
	taken_from BIGINT NULL,
	UNIQUE KEY person_number (number),
	UNIQUE KEY person_taken_from (taken_from),
	KEY person_name (name_fold)
) ENGINE=InnoDB
