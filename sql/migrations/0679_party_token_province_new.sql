-- Unit, province and judgment of a word are those of its party, whoever writes
-- it.
CREATE OR REPLACE TRIGGER party_token_unit_new
BEFORE INSERT ON party_token FOR EACH ROW
	SET NEW.unit_id = COALESCE((SELECT p.unit_id FROM party p
			WHERE p.id = NEW.party_id), 0),
		NEW.judgment_id = COALESCE((SELECT p.judgment_id FROM party p
			WHERE p.id = NEW.party_id), 0),
		NEW.province_id = COALESCE((SELECT u.province_id FROM party p
			JOIN unit u ON u.id = p.unit_id
			WHERE p.id = NEW.party_id), 0)
