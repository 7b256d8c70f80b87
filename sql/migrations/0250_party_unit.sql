-- A person is looked for among those of a unit: by the beginning of his name.
ALTER TABLE party ADD COLUMN unit_id BIGINT NOT NULL DEFAULT 0,
	ADD KEY party_unit_name (unit_id, name_fold)
