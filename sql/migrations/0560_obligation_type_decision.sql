-- By which kind of decision an obligation is enforced, and how soon to decide ex
-- officio.
ALTER TABLE obligation_type
	ADD COLUMN decision_type VARCHAR(40) NULL,
	ADD COLUMN decide_rule VARCHAR(40) NULL;
