-- One that ends, is hidden, shown again or moved is one less, one more, or both.
CREATE TRIGGER entry_count_changed AFTER UPDATE ON publication FOR EACH ROW
	INSERT INTO entry_count (unit_id, entries)
	SELECT x.unit_id, x.entries
	FROM (SELECT OLD.unit_id AS unit_id, -1 AS entries,
		OLD.ended_on IS NULL AND OLD.hidden_at IS NULL AS stands
		UNION ALL SELECT NEW.unit_id, 1,
		NEW.ended_on IS NULL AND NEW.hidden_at IS NULL) x
	WHERE x.stands AND NOT (OLD.unit_id = NEW.unit_id
		AND (OLD.ended_on IS NULL) = (NEW.ended_on IS NULL)
		AND (OLD.hidden_at IS NULL) = (NEW.hidden_at IS NULL))
