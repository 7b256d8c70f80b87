-- A signed decision. series_number NULL: a number taken over as printed,
-- from the time before this system.
CREATE TABLE decision (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	decision_type VARCHAR(40) NOT NULL,
	series_group VARCHAR(30) NOT NULL,
	period SMALLINT NOT NULL,
	series_number INT NULL,
	number VARCHAR(60) NOT NULL,
	decided_on DATE NOT NULL,
	signer VARCHAR(120) NOT NULL DEFAULT '',
	signer_id BIGINT NULL,
	ground VARCHAR(40) NULL,
	supersedes_id BIGINT NULL,
	recorded_at DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
	UNIQUE KEY decision_series (unit_id, series_group, period, series_number),
	KEY decision_matter (matter_id, decided_on),
	KEY decision_book (unit_id, decision_type, decided_on),
	CONSTRAINT decision_matter FOREIGN KEY (matter_id)
		REFERENCES matter (id)
) ENGINE=InnoDB
