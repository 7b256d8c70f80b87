-- The decision that opens a matter is proposed, too: on claims of a judgment,
-- for an officer, by who takes judgments in. Its matter is there once it is
-- signed. opens: what waits or was returned of these.
ALTER TABLE proposal
	MODIFY matter_id BIGINT NULL,
	ADD COLUMN judgment_id BIGINT NULL,
	ADD COLUMN claim_ids VARCHAR(2000) NOT NULL DEFAULT '',
	ADD COLUMN to_officer_id BIGINT NULL,
	ADD COLUMN debtor_names VARCHAR(300) NOT NULL DEFAULT '',
	ADD COLUMN owed_dong BIGINT NOT NULL DEFAULT 0,
	ADD COLUMN opens TINYINT(1) AS (judgment_id IS NOT NULL
		AND state IN ('proposed', 'returned')) STORED,
	ADD KEY proposal_judgment (judgment_id, opens),
	ADD KEY proposal_opens (opens, proposed_at, id, unit_id),
	ADD KEY proposal_unit_opens (unit_id, opens, proposed_at, id),
	ADD CONSTRAINT proposal_judgment FOREIGN KEY (judgment_id)
		REFERENCES judgment (id)
