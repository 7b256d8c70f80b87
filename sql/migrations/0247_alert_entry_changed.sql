-- An entry was corrected, ended, moved: its alerts are found again.
CREATE TRIGGER alert_entry_changed AFTER UPDATE ON publication FOR EACH ROW
	INSERT INTO alert_stale (judgment_id)
	SELECT m.judgment_id FROM matter m WHERE m.id = NEW.matter_id
