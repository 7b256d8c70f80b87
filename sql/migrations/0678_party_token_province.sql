-- The words of a party behind the province, too: what is rare there is found
-- there, whatever the nation has. With the judgment, so that those of a word are
-- one range in the order in which they came.
ALTER TABLE party_token
	ADD COLUMN IF NOT EXISTS province_id BIGINT NOT NULL DEFAULT 0,
	ADD COLUMN IF NOT EXISTS judgment_id BIGINT NOT NULL DEFAULT 0,
	ADD KEY IF NOT EXISTS party_token_judgment
		(token, judgment_id, party_id),
	ADD KEY IF NOT EXISTS party_token_judgment_province
		(province_id, token, judgment_id, party_id),
	ADD KEY IF NOT EXISTS party_token_judgment_unit
		(unit_id, token, judgment_id, party_id)
