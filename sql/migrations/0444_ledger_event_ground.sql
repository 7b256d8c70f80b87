-- Whether papers of old dossiers often name no ground for the event.
ALTER TABLE ledger_event
	ADD COLUMN ground_lacks TINYINT NOT NULL DEFAULT 0 AFTER verifies
