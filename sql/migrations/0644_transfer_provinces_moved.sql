-- A unit comes to another province: what went from it and to it goes along.
CREATE OR REPLACE TRIGGER unit_transfer_moved AFTER UPDATE ON unit FOR EACH ROW
	FOLLOWS unit_province_moved
	IF NOT (NEW.province_id <=> OLD.province_id) THEN
		UPDATE transfer SET from_province_id = NEW.province_id
			WHERE from_unit_id = NEW.id;
		UPDATE transfer SET to_province_id = NEW.province_id
			WHERE to_unit_id = NEW.id;
	END IF
