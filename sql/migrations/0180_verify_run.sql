-- What each daily run of thads-verify found, one row a run that came to its
-- end: a run that broke off leaves none. Rows are only ever added, by the run
-- itself; the newest is how things stand, the last one without a difference
-- says since when they can have gone wrong.
CREATE TABLE verify_run (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	began_at DATETIME NOT NULL,
	ended_at DATETIME NOT NULL,
	matters BIGINT NOT NULL,
	differences BIGINT NOT NULL,
	kinds TEXT NOT NULL,
	named TEXT NOT NULL,
	KEY verify_run_well (differences, id)
) ENGINE=InnoDB
