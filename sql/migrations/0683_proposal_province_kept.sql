-- It is that of the unit, whoever writes it, and goes along with it.
BEGIN NOT ATOMIC
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER proposal_province
		BEFORE INSERT ON proposal FOR EACH ROW
		SET NEW.province_id = COALESCE((SELECT u.province_id
			FROM unit u WHERE u.id = NEW.unit_id), 0)';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER proposal_province_taken
		BEFORE UPDATE ON proposal FOR EACH ROW
		IF NEW.unit_id <> OLD.unit_id THEN
			SET NEW.province_id = COALESCE((SELECT u.province_id
				FROM unit u WHERE u.id = NEW.unit_id), 0);
		END IF';
	EXECUTE IMMEDIATE 'CREATE OR REPLACE TRIGGER proposal_province_moved
		AFTER UPDATE ON unit FOR EACH ROW
		IF NOT (NEW.province_id <=> OLD.province_id) THEN
			UPDATE proposal SET province_id = NEW.province_id
				WHERE unit_id = NEW.id;
		END IF';
END
