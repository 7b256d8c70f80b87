-- A request for enforcement (book 02).
CREATE TABLE enforcement_request (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	judgment_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	book_year SMALLINT NOT NULL,
	book_number INT NOT NULL,
	requester_id BIGINT NOT NULL,
	received_on DATE NOT NULL,
	channel VARCHAR(30) NOT NULL,
	content VARCHAR(2000) NOT NULL DEFAULT '',
	asset_information VARCHAR(2000) NOT NULL DEFAULT '',
	account_number VARCHAR(100) NOT NULL DEFAULT '',
	state VARCHAR(20) NOT NULL DEFAULT 'received',
	refusal_ground VARCHAR(40) NULL,
	recorded_by BIGINT NOT NULL,
	recorded_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY request_book (unit_id, book_year, book_number),
	KEY request_judgment (judgment_id),
	KEY request_state (unit_id, state, received_on),
	CONSTRAINT request_judgment FOREIGN KEY (judgment_id)
		REFERENCES judgment (id)
) ENGINE=InnoDB
