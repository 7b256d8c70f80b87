-- A file that a program from before takes in, which knows nothing of job, is a
-- job as well.
CREATE TRIGGER import_job_queue AFTER INSERT ON import_job FOR EACH ROW
BEGIN
	IF NEW.state <> '' THEN
		INSERT INTO job (kind, object_id, unit_id, account_id, title,
			state, total)
		VALUES ('import', NEW.id, NEW.unit_id, NEW.account_id,
			NEW.file_name, NEW.state, NEW.bytes);
	END IF;
END
