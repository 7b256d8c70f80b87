-- On what a period was moved, and up to which day a correction is granted.
ALTER TABLE period_move
	ADD COLUMN until_on DATE NULL,
	ADD COLUMN reason VARCHAR(300) NOT NULL DEFAULT ''
