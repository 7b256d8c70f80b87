-- Courts as judgments name them, for suggestions; uses: among the newest
-- judgments, counted by thads-tasks, 0: a name of former times.
CREATE TABLE court (
	name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
		PRIMARY KEY,
	name_fold VARCHAR(200) CHARACTER SET ascii NOT NULL,
	uses INT NOT NULL DEFAULT 1,
	KEY court_used (uses DESC, name, name_fold)
) ENGINE=InnoDB
SELECT court AS name, MIN(court_fold) AS name_fold, COUNT(*) AS uses
FROM judgment GROUP BY court COLLATE utf8mb4_bin
