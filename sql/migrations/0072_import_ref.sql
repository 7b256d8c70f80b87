-- A dossier that came by import: the same file twice changes nothing.
CREATE TABLE import_ref (
	source VARCHAR(60) NOT NULL,
	ref VARCHAR(120) NOT NULL,
	matter_id BIGINT NULL,
	judgment_id BIGINT NOT NULL,
	content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
	job_id BIGINT NOT NULL,
	PRIMARY KEY (source, ref)
) ENGINE=InnoDB
