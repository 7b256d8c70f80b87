CREATE TABLE request_claim (
	request_id BIGINT NOT NULL,
	claim_id BIGINT NOT NULL,
	PRIMARY KEY (request_id, claim_id),
	KEY request_claim_claim (claim_id)
) ENGINE=InnoDB
