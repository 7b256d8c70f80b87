-- Two persons found to be one (merged), or found to be two again (parted, which
-- undoes a merging): nothing is written over. from_id has no parties while it
-- is merged into into_id.
CREATE TABLE person_merge (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind VARCHAR(10) NOT NULL,
	from_id BIGINT NOT NULL,
	into_id BIGINT NOT NULL,
	undoes_id BIGINT NULL,
	reason VARCHAR(500) NOT NULL,
	account_id BIGINT NOT NULL,
	recorded_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
	KEY person_merge_into (into_id, id),
	UNIQUE KEY person_merge_undoes (undoes_id),
	CONSTRAINT person_merge_from FOREIGN KEY (from_id)
		REFERENCES person (id),
	CONSTRAINT person_merge_to FOREIGN KEY (into_id)
		REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
