-- A claim that came from another agency (transfer): it needs no request of its
-- own, and is none to decide on once it was given back.
ALTER TABLE claim
	ADD COLUMN transfer_id BIGINT NULL,
	ADD KEY claim_transfer (transfer_id)
