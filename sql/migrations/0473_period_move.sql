-- Each move of a period, once: what held when a leg was recorded.
CREATE TABLE period_move (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	year SMALLINT NOT NULL,
	month TINYINT NOT NULL,
	state VARCHAR(10) NOT NULL,
	moved_by BIGINT NOT NULL,
	moved_at DATETIME(3) NOT NULL,
	KEY period_move_of (unit_id, year, month, moved_at)
) ENGINE=InnoDB
