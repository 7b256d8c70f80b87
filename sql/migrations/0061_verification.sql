-- A verification of the debtor's means (xác minh điều kiện thi hành án).
CREATE TABLE verification (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	event_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	party_id BIGINT NULL,
	verified_on DATE NOT NULL,
	result VARCHAR(40) NOT NULL,
	place VARCHAR(300) NOT NULL DEFAULT '',
	content VARCHAR(4000) NOT NULL DEFAULT '',
	KEY verification_matter (matter_id, verified_on),
	CONSTRAINT verification_event FOREIGN KEY (event_id)
		REFERENCES event (id)
) ENGINE=InnoDB
