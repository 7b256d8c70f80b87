-- An event by which the lines that it moves go to another agency.
ALTER TABLE ledger_event
	ADD COLUMN transfers TINYINT(1) NOT NULL DEFAULT 0
