-- Which unit took over the work of a dissolved one, and since when.
CREATE TABLE unit_successor (
	id BIGINT NOT NULL AUTO_INCREMENT,
	unit_id BIGINT NOT NULL,
	successor_id BIGINT NOT NULL,
	effective_on DATE NOT NULL,
	PRIMARY KEY (id),
	UNIQUE KEY unit_successor_pair (unit_id, successor_id),
	KEY unit_successor_back (successor_id),
	CONSTRAINT unit_successor_unit_fk FOREIGN KEY (unit_id)
		REFERENCES unit (id),
	CONSTRAINT unit_successor_next_fk FOREIGN KEY (successor_id)
		REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
