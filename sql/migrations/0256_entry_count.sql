-- How many entries of each unit stand on the public list, as a sum of rows:
-- each change adds one, so that nobody waits for it, and thads-tasks puts
-- those of a unit together. The sum is exact to the last commit.
CREATE TABLE entry_count (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	entries BIGINT NOT NULL,
	KEY entry_count_unit (unit_id, entries)
) ENGINE=InnoDB
