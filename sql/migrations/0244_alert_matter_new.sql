-- A new matter may be due for what alerts tell of, whoever wrote it.
CREATE TRIGGER alert_matter_new AFTER INSERT ON matter FOR EACH ROW
	INSERT INTO alert_stale (judgment_id) VALUES (NEW.judgment_id)
