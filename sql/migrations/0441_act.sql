-- What an official may do in a dossier: its address, words, page, the events that
-- it may record (by comma), which of their grounds fit, what it needs (by comma,
-- conditions that the programs know), and the rights of who enters and who signs.
CREATE TABLE act (
	id BIGINT NOT NULL AUTO_INCREMENT,
	verb VARCHAR(40) NOT NULL,
	label VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	title VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	button VARCHAR(200) COLLATE uca1400_vietnamese_as_ci NOT NULL,
	group_code VARCHAR(40) NOT NULL,
	page VARCHAR(20) NOT NULL,
	events VARCHAR(200) NOT NULL,
	ground_by VARCHAR(20) NULL,
	needs VARCHAR(200) NULL,
	reason TINYINT NOT NULL,
	enters VARCHAR(40) NOT NULL,
	signs VARCHAR(40) NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position INT NOT NULL,
	note VARCHAR(500) NULL,
	PRIMARY KEY (id),
	UNIQUE KEY act_verb (verb, valid_from),
	CONSTRAINT act_page_ck CHECK (page IN
		('plain', 'money', 'verification')),
	CONSTRAINT act_ground_ck CHECK (ground_by IN
		('leads-to', 'ends-state'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
