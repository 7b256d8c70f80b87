-- The line of a decision: its claim has one.
CREATE TRIGGER obligation_new AFTER INSERT ON obligation FOR EACH ROW
	UPDATE judgment SET version = version WHERE id = (SELECT c.judgment_id
		FROM claim c WHERE c.id = NEW.claim_id)
