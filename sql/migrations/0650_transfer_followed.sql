-- What is received waits for a decision, what is given back does not.
CREATE OR REPLACE TRIGGER transfer_followed AFTER UPDATE ON transfer FOR EACH ROW
	IF NEW.judgment_id IS NOT NULL AND NOT (NEW.state <=> OLD.state
		AND NEW.received_on <=> OLD.received_on) THEN
		UPDATE judgment SET version = version WHERE id = NEW.judgment_id;
	END IF
