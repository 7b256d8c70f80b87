-- A number that is put right leads to its bearer, as one that is entered does
-- (0493).
CREATE TRIGGER party_person_corrected BEFORE UPDATE ON party FOR EACH ROW
BEGIN
	DECLARE v_number VARCHAR(30) CHARACTER SET ascii DEFAULT
		CONVERT(REPLACE(REPLACE(REPLACE(NEW.id_number, ' ', ''),
		'.', ''), '-', '') USING ascii);
	IF v_number NOT REGEXP '^([0-9]{9,10}|[0-9]{12,13})$' THEN
		SET v_number = NULL;
	END IF;
	IF NOT NEW.id_number <=> OLD.id_number
		AND NOT v_number <=> (SELECT s.number FROM person s
			WHERE s.id = OLD.person_id) THEN
		SET NEW.person_id = COALESCE((SELECT s.id FROM person s
			WHERE s.number = v_number), 0);
		IF NEW.person_id = 0 THEN
			INSERT INTO person (kind, name, name_fold, number,
				birth_year)
				VALUES (NEW.kind, NEW.name, NEW.name_fold,
				v_number, NEW.birth_year)
				ON DUPLICATE KEY UPDATE
				id = LAST_INSERT_ID(id);
			SET NEW.person_id = LAST_INSERT_ID();
		END IF;
	END IF;
END
