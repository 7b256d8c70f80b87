-- The day of the last move to the separate book, on the matter itself, and the
-- lines of the book in its order: of one agency, and of many.
ALTER TABLE matter
	ADD COLUMN moved_on DATE NULL,
	ADD KEY matter_book (account_id, unit_id, moved_on, id),
	ADD KEY matter_book_list (account_id, moved_on, id, unit_id)
