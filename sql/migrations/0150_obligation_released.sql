-- The claim that the line enforced until its decision was withdrawn so that
-- it can be decided again: claim_id is then empty, and the claim is free.
ALTER TABLE obligation
	ADD COLUMN released_claim_id BIGINT NULL,
	ADD KEY obligation_released (released_claim_id)
