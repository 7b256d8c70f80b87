-- The parties that went to the other person by a merging: those that go back.
CREATE TABLE person_merge_party (
	merge_id BIGINT NOT NULL,
	party_id BIGINT NOT NULL,
	PRIMARY KEY (merge_id, party_id),
	KEY person_merge_party_of (party_id, merge_id),
	CONSTRAINT person_merge_party_merge FOREIGN KEY (merge_id)
		REFERENCES person_merge (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
