-- A move to the separate book that is taken back was never one.
CREATE TRIGGER matter_moved_back AFTER INSERT ON event FOR EACH ROW
BEGIN
	IF NEW.kind = 'voided' THEN
		UPDATE matter m SET moved_on = (SELECT MAX(e.effective_on)
			FROM event e WHERE e.matter_id = NEW.matter_id
			AND e.kind = 'book_moved' AND e.id <> NEW.refers_to
			AND NOT EXISTS (SELECT 1 FROM event x
				WHERE x.matter_id = e.matter_id
				AND x.kind = 'voided' AND x.refers_to = e.id))
		WHERE m.id = NEW.matter_id AND m.moved_on IS NOT NULL;
	END IF;
END
