-- The unit of a party is that of its judgment, whoever writes it.
CREATE TRIGGER party_unit_new BEFORE INSERT ON party FOR EACH ROW
	SET NEW.unit_id = COALESCE((SELECT j.unit_id FROM judgment j
		WHERE j.id = NEW.judgment_id), 0)
