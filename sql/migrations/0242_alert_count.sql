-- How many alerts each scope has, officer_id 0: of all officers. Kept with the
-- rows that are counted, in their transaction.
CREATE TABLE alert_count (
	list VARCHAR(16) CHARACTER SET ascii NOT NULL,
	reach VARCHAR(121) CHARACTER SET ascii NOT NULL,
	officer_id BIGINT NOT NULL,
	n BIGINT NOT NULL,
	PRIMARY KEY (list, reach, officer_id)
) ENGINE=InnoDB
