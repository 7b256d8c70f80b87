-- Work that somebody asked for and that thads-tasks does in the background: one
-- row each, from its beginning to its end. What it works on is a row of its
-- kind (import: import_job). Whoever does it holds the named lock
-- thads-job-ID, which ends with his connection; so a job in state running that
-- nobody holds was interrupted and is taken up again.
CREATE TABLE job (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind VARCHAR(20) NOT NULL,
	object_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	account_id BIGINT NOT NULL,
	title VARCHAR(200) NOT NULL,
	state VARCHAR(12) NOT NULL,
	phase VARCHAR(12) NOT NULL DEFAULT '',
	done BIGINT NOT NULL DEFAULT 0,
	total BIGINT NOT NULL DEFAULT 0,
	tries INT NOT NULL DEFAULT 0,
	cancel_asked TINYINT NOT NULL DEFAULT 0,
	result VARCHAR(500) NOT NULL DEFAULT '',
	created_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	due_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	started_at DATETIME NULL,
	beat_at DATETIME NULL,
	ended_at DATETIME NULL,
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY job_object (kind, object_id),
	KEY job_state (state, kind, id),
	KEY job_owner (account_id, id),
	KEY job_unit (unit_id, kind, id)
) ENGINE=InnoDB
