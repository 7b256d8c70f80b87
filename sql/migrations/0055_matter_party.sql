CREATE TABLE matter_party (
	matter_id BIGINT NOT NULL,
	party_id BIGINT NOT NULL,
	role VARCHAR(20) NOT NULL,
	PRIMARY KEY (matter_id, party_id, role),
	KEY matter_party_party (party_id)
) ENGINE=InnoDB
