-- The lines follow their matter to other hands; and where it goes, when a
-- program moves it that does not know of lines.
CREATE TRIGGER matter_lines_follow AFTER UPDATE ON matter FOR EACH ROW
BEGIN
	IF NOT (OLD.unit_id = NEW.unit_id
		AND OLD.officer_id <=> NEW.officer_id) THEN
		UPDATE obligation SET unit_id = NEW.unit_id,
			officer_key = COALESCE(NEW.officer_id, 0)
		WHERE matter_id = NEW.id;
	END IF;
	IF OLD.account_id <> NEW.account_id
		AND NEW.lines_seq <> NEW.last_seq THEN
		UPDATE obligation SET account_id = NEW.account_id,
			inflow_on = NEW.inflow_on
		WHERE matter_id = NEW.id AND account_id = OLD.account_id;
	END IF;
END
