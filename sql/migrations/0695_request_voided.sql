-- A request that was entered by mistake and led to nothing is taken back by a
-- change that is recorded: its number stays in the book, its claims can be
-- asked for again.
CREATE TRIGGER request_voided AFTER INSERT ON record_change FOR EACH ROW
BEGIN
	IF NEW.record = 'enforcement_request' AND NEW.field = 'state' THEN
		UPDATE enforcement_request SET state = NEW.text_after,
			version = version + 1 WHERE id = NEW.record_id;
	END IF;
	IF NEW.record = 'enforcement_request' AND NEW.field = 'claims'
		AND NEW.text_after IS NULL THEN
		DELETE FROM request_claim WHERE request_id = NEW.record_id;
	END IF;
END
