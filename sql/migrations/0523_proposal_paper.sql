-- A decision that was signed on paper and entered by who keeps the books is a
-- row, too: its decision is there (registered), and stands until a head has
-- confirmed it, or said that it is not his (disputed). waits: what stands in
-- the queue of the head; on_paper: what is entered and not confirmed.
ALTER TABLE proposal
	ADD COLUMN waits TINYINT(1)
		AS (state IN ('proposed', 'registered')) STORED,
	ADD COLUMN on_paper TINYINT(1)
		AS (state IN ('registered', 'disputed')) STORED,
	ADD KEY proposal_queue (waits, proposed_at, id, unit_id),
	ADD KEY proposal_unit_queue (unit_id, waits, proposed_at, id),
	ADD KEY proposal_on_paper (on_paper, proposed_at, id, unit_id),
	ADD KEY proposal_unit_paper (unit_id, on_paper, proposed_at, id)
