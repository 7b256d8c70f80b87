-- The syllables of the names of all parties of a matter, alone and in twos as
-- they stand side by side, each once, with the unit and province that the matter
-- is of: so matters in which somebody bears a name are one range of one index,
-- the newest first, however many bear it.
CREATE TABLE matter_word (
	word VARCHAR(81) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	province_id BIGINT NOT NULL,
	PRIMARY KEY (word, matter_id),
	KEY matter_word_province (province_id, word, matter_id),
	KEY matter_word_unit (unit_id, word, matter_id),
	KEY matter_word_matter (matter_id)
) ENGINE=InnoDB
