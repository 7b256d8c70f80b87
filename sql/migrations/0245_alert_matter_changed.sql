-- Every fact of a matter changes its row: its alerts are found again.
CREATE TRIGGER alert_matter_changed AFTER UPDATE ON matter FOR EACH ROW
	INSERT INTO alert_stale (judgment_id) VALUES (NEW.judgment_id)
