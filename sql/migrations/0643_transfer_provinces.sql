-- The provinces of its units stand on the row itself, for the lists.
CREATE OR REPLACE TRIGGER transfer_provinces BEFORE INSERT ON transfer FOR EACH ROW
	SET NEW.from_province_id = COALESCE((SELECT u.province_id FROM unit u
			WHERE u.id = NEW.from_unit_id), 0),
		NEW.to_province_id = (SELECT u.province_id FROM unit u
			WHERE u.id = NEW.to_unit_id)
