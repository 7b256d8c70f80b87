-- Those that are there: no fact goes before the one that it follows, so the
-- last move is that of the latest day.
UPDATE matter m JOIN (SELECT e.matter_id, MAX(e.effective_on) AS moved_on
	FROM event e WHERE e.kind = 'book_moved' GROUP BY e.matter_id) x
	ON x.matter_id = m.id
SET m.moved_on = x.moved_on
