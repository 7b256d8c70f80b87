-- The same of a line, whose own its parties are: they begin as those of its
-- claim.
CREATE TABLE obligation_party (
	obligation_id BIGINT NOT NULL,
	role VARCHAR(20) NOT NULL,
	party_id BIGINT NOT NULL,
	position SMALLINT NOT NULL,
	PRIMARY KEY (obligation_id, role, party_id),
	CONSTRAINT obligation_party_obligation FOREIGN KEY (obligation_id)
		REFERENCES obligation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
