-- A new entry of the public list: its alerts are found.
CREATE TRIGGER alert_entry_new AFTER INSERT ON publication FOR EACH ROW
	INSERT INTO alert_stale (judgment_id)
	SELECT m.judgment_id FROM matter m WHERE m.id = NEW.matter_id
