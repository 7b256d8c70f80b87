-- The unit of a word is that of its party, whoever writes it.
CREATE TRIGGER party_token_unit_new BEFORE INSERT ON party_token FOR EACH ROW
	SET NEW.unit_id = COALESCE((SELECT p.unit_id FROM party p
		WHERE p.id = NEW.party_id), 0)
