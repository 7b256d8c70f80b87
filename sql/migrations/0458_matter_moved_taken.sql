-- A matter was moved to the separate book, by a page or an import.
CREATE TRIGGER matter_moved_taken AFTER INSERT ON event FOR EACH ROW
BEGIN
	IF NEW.kind = 'book_moved' THEN
		UPDATE matter SET moved_on = NEW.effective_on
			WHERE id = NEW.matter_id;
	END IF;
END
