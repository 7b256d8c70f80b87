-- A unit comes to another province: its words go along.
CREATE TRIGGER party_token_province_moved AFTER UPDATE ON unit FOR EACH ROW
	IF NOT (NEW.province_id <=> OLD.province_id) THEN
		UPDATE party_token SET province_id = NEW.province_id
			WHERE unit_id = NEW.id;
	END IF
