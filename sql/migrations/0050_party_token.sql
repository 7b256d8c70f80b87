-- One row per syllable of a folded name: "An" is found inside any name.
CREATE TABLE party_token (
	token VARCHAR(40) CHARACTER SET ascii NOT NULL,
	party_id BIGINT NOT NULL,
	PRIMARY KEY (token, party_id)
) ENGINE=InnoDB
