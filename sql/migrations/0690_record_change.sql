-- What was entered wrongly and put right: a field (the name of its column) of a
-- judgment, a party, a claim or a request (the name of its table), as it was
-- and as it is, why and by whom. What a row was at first is what was sealed of
-- it: text_before of the first change of each field.
CREATE TABLE record_change (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	record VARCHAR(20) CHARACTER SET ascii NOT NULL,
	record_id BIGINT NOT NULL,
	judgment_id BIGINT NOT NULL,
	field VARCHAR(30) CHARACTER SET ascii NOT NULL,
	text_before VARCHAR(2000) NULL,
	text_after VARCHAR(2000) NULL,
	reason VARCHAR(500) NOT NULL,
	account_id BIGINT NOT NULL,
	recorded_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
	KEY record_change_of (record, record_id, field, id),
	KEY record_change_judgment (judgment_id, id),
	CONSTRAINT record_change_judgment FOREIGN KEY (judgment_id)
		REFERENCES judgment (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
