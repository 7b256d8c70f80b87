-- What is proposed in a province, as its lists have it: the province on the row
-- itself, and an index for each queue behind it.
ALTER TABLE proposal
	ADD COLUMN IF NOT EXISTS province_id BIGINT NOT NULL DEFAULT 0,
	ADD KEY IF NOT EXISTS proposal_province_queue
		(province_id, waits, proposed_at, id),
	ADD KEY IF NOT EXISTS proposal_province_paper
		(province_id, on_paper, proposed_at, id),
	ADD KEY IF NOT EXISTS proposal_province_opens
		(province_id, opens, proposed_at, id)
