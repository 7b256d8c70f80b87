-- What waits for an agency of the house, over the country: most that was taken
-- over went to bodies that answer on paper.
ALTER TABLE transfer
	ADD KEY IF NOT EXISTS transfer_waits_here (waits, on_paper, sent_on, id),
	ALGORITHM = INPLACE, LOCK = NONE
