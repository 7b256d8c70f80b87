-- An entry that stands is one more.
CREATE TRIGGER entry_count_new AFTER INSERT ON publication FOR EACH ROW
	INSERT INTO entry_count (unit_id, entries)
	SELECT NEW.unit_id, 1 FROM DUAL
	WHERE NEW.ended_on IS NULL AND NEW.hidden_at IS NULL
