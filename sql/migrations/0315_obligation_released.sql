-- A claim is free again when its decision is withdrawn to be made anew, but for
-- what was paid under it. Of what else happens to a line nothing follows.
CREATE TRIGGER obligation_released AFTER UPDATE ON obligation FOR EACH ROW
BEGIN
	IF NOT (OLD.claim_id <=> NEW.claim_id
		AND OLD.released_claim_id <=> NEW.released_claim_id
		AND (NEW.released_claim_id IS NULL
		OR OLD.paid_dong = NEW.paid_dong)) THEN
		UPDATE judgment SET version = version
		WHERE id = (SELECT c.judgment_id FROM claim c WHERE c.id
			= COALESCE(NEW.claim_id, NEW.released_claim_id));
	END IF;
END
