-- 0: not known yet, while those that are there are taken (0494, 0495).
ALTER TABLE party ADD COLUMN person_id BIGINT NOT NULL DEFAULT 0,
	ADD KEY party_person (person_id)
