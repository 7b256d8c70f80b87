-- What thads-tasks counted for those who watch the house, because counting it
-- takes longer than a machine that asks may wait: one row for each figure,
-- "beat" is the UNIX time at which thads-tasks was last seen at work.
CREATE TABLE task_figure (
	name VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	value BIGINT NOT NULL,
	counted_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP()
) ENGINE=InnoDB
