-- With each party of a matter, whoever writes it.
CREATE TRIGGER matter_word_new AFTER INSERT ON matter_party FOR EACH ROW
BEGIN
	DECLARE rest VARCHAR(200) CHARACTER SET ascii DEFAULT COALESCE((SELECT
		p.name_fold FROM party p WHERE p.id = NEW.party_id), '');
	DECLARE syllable, previous VARCHAR(200) CHARACTER SET ascii DEFAULT '';
	DECLARE of_unit BIGINT DEFAULT COALESCE((SELECT m.unit_id FROM matter m
		WHERE m.id = NEW.matter_id), 0);
	DECLARE of_province BIGINT DEFAULT COALESCE((SELECT m.province_id
		FROM matter m WHERE m.id = NEW.matter_id), 0);

	WHILE rest <> '' DO
		SET syllable = SUBSTRING_INDEX(rest, ' ', 1);
		SET rest = SUBSTRING(rest, CHAR_LENGTH(syllable) + 2);
		SET syllable = LEFT(syllable, 40);
		INSERT IGNORE INTO matter_word (word, matter_id, unit_id,
			province_id) VALUES (syllable, NEW.matter_id, of_unit,
			of_province);
		IF previous <> '' THEN
			INSERT IGNORE INTO matter_word (word, matter_id,
				unit_id, province_id)
				VALUES (CONCAT(previous, ' ', syllable),
				NEW.matter_id, of_unit, of_province);
		END IF;
		SET previous = syllable;
	END WHILE;
END
