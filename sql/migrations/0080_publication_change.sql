-- What officials did to an entry of the public list beside the events of its
-- matter, and why: one row per field corrected ("corrected"), the hiding of a
-- wrong entry ("hidden") and the second person's answer ("kept", "shown").
-- known_on: when the agency learned of the change, which starts the limit.
CREATE TABLE publication_change (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	publication_id BIGINT NOT NULL,
	kind VARCHAR(20) NOT NULL,
	field VARCHAR(20) NOT NULL DEFAULT '',
	text_before VARCHAR(1000) NOT NULL DEFAULT '',
	text_after VARCHAR(1000) NOT NULL DEFAULT '',
	reason VARCHAR(500) NOT NULL,
	known_on DATE NULL,
	account_id BIGINT NOT NULL,
	recorded_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
	KEY publication_change_entry (publication_id, id),
	KEY publication_change_at (recorded_at),
	CONSTRAINT publication_change_entry FOREIGN KEY (publication_id)
		REFERENCES publication (id)
) ENGINE=InnoDB
