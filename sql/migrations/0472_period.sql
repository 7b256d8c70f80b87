-- Where the figures of a unit for a month of a statistical year stand: open,
-- locked, sent, accepted; what has no row is open. With a month those before
-- it of the year are locked; with the twelfth the year is.
CREATE TABLE period (
	unit_id BIGINT NOT NULL,
	year SMALLINT NOT NULL,
	month TINYINT NOT NULL,
	state VARCHAR(10) NOT NULL,
	moved_by BIGINT NOT NULL,
	moved_at DATETIME(3) NOT NULL,
	version BIGINT NOT NULL DEFAULT 1,
	PRIMARY KEY (unit_id, year, month)
) ENGINE=InnoDB
