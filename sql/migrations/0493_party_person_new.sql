-- The person of a party is that of its number, whoever writes it. A number of
-- 9 or 12 digits is one's own, one of 10 or 13 a tax code; blanks, dots and
-- dashes are how people write it (matter/person_rules.h). One who is known is
-- only read, so that those who enter the same bank do not wait for each other.
CREATE TRIGGER party_person_new BEFORE INSERT ON party FOR EACH ROW
BEGIN
	DECLARE v_number VARCHAR(30) CHARACTER SET ascii DEFAULT
		CONVERT(REPLACE(REPLACE(REPLACE(NEW.id_number, ' ', ''),
		'.', ''), '-', '') USING ascii);
	IF v_number NOT REGEXP '^([0-9]{9,10}|[0-9]{12,13})$' THEN
		SET v_number = NULL;
	END IF;
	SET NEW.person_id = COALESCE((SELECT s.id FROM person s
		WHERE s.number = v_number), 0);
	IF NEW.person_id = 0 THEN
		INSERT INTO person (kind, name, name_fold, number, birth_year)
			VALUES (NEW.kind, NEW.name, NEW.name_fold, v_number,
			NEW.birth_year)
			ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id);
		SET NEW.person_id = LAST_INSERT_ID();
	END IF;
END
