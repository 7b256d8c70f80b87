-- They go along with the matter.
CREATE TRIGGER matter_word_moved AFTER UPDATE ON matter FOR EACH ROW
	IF NEW.unit_id <> OLD.unit_id OR NEW.province_id <> OLD.province_id THEN
		UPDATE matter_word SET unit_id = NEW.unit_id,
			province_id = NEW.province_id
			WHERE matter_id = NEW.id;
	END IF
