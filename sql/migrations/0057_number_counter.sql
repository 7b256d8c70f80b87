-- The next free number of a series (unit, group, period); handed out under
-- its row lock, in the transaction of the document that carries it.
CREATE TABLE number_counter (
	unit_id BIGINT NOT NULL,
	series_group VARCHAR(30) NOT NULL,
	period SMALLINT NOT NULL,
	next_number INT NOT NULL,
	PRIMARY KEY (unit_id, series_group, period)
) ENGINE=InnoDB
