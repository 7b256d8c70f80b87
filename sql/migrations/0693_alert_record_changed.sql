-- What was put right on a judgment changes its alerts: they are found again.
CREATE TRIGGER alert_record_changed AFTER INSERT ON record_change FOR EACH ROW
	INSERT INTO alert_stale (judgment_id) VALUES (NEW.judgment_id)
