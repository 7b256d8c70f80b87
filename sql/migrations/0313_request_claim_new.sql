-- A claim that was asked for can be decided on.
CREATE TRIGGER request_claim_new AFTER INSERT ON request_claim FOR EACH ROW
	UPDATE judgment SET version = version WHERE id = (SELECT c.judgment_id
		FROM claim c WHERE c.id = NEW.claim_id)
