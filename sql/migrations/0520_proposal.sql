-- A decision that the law gives to the head, as an officer proposes it: it waits
-- for a signature (proposed), goes back with a reason (returned), is signed, or
-- withdrawn. act: a verb of conf/law/acts.xml. Where the matter is and whose it
-- is stand here while the proposal is open, for the queues of head and officer
-- (proposal_moved keeps them). A matter has one open proposal of an act.
CREATE TABLE proposal (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	officer_id BIGINT NULL,
	act VARCHAR(40) NOT NULL,
	ground VARCHAR(40) NULL,
	note VARCHAR(2000) NOT NULL DEFAULT '',
	state VARCHAR(10) NOT NULL DEFAULT 'proposed',
	proposed_by BIGINT NOT NULL,
	proposed_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	answered_by BIGINT NULL,
	answered_at DATETIME NULL,
	reason VARCHAR(1000) NOT NULL DEFAULT '',
	decision_id BIGINT NULL,
	version INT NOT NULL DEFAULT 1,
	is_open TINYINT(1) AS (state IN ('proposed', 'returned')) STORED,
	open_act VARCHAR(40) AS (IF(state IN ('proposed', 'returned'), act, NULL))
		STORED,
	UNIQUE KEY proposal_open (matter_id, open_act),
	KEY proposal_waits (state, proposed_at, id, unit_id),
	KEY proposal_unit (unit_id, state, proposed_at, id),
	KEY proposal_officer (officer_id, is_open, proposed_at, id),
	KEY proposal_decision (decision_id),
	CONSTRAINT proposal_matter FOREIGN KEY (matter_id)
		REFERENCES matter (id),
	CONSTRAINT proposal_decision FOREIGN KEY (decision_id)
		REFERENCES decision (id)
) ENGINE=InnoDB
