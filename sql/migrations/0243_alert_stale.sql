-- Judgments of which something has changed since their alerts were found. Only
-- added to, so that nobody waits for it; thads-tasks takes the rows away.
CREATE TABLE alert_stale (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	judgment_id BIGINT NOT NULL,
	queued_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP()
) ENGINE=InnoDB
