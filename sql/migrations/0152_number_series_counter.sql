-- The counter that the series takes its numbers from, where several series
-- print the same: each number is then given once among all of them. NULL:
-- a counter of its own, called as the group.
ALTER TABLE number_series_rule
	ADD COLUMN counter VARCHAR(20) NULL AFTER series_group
