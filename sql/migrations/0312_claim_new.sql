-- A claim has no decision yet, whoever writes it.
CREATE TRIGGER claim_new AFTER INSERT ON claim FOR EACH ROW
	UPDATE judgment SET version = version WHERE id = NEW.judgment_id
