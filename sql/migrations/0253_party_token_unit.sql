-- And by a word within his name.
ALTER TABLE party_token ADD COLUMN unit_id BIGINT NOT NULL DEFAULT 0,
	ADD KEY party_token_unit (unit_id, token, party_id)
