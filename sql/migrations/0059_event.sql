-- The facts of a matter in order. effective_on: when it happened; recorded_at:
-- when we knew. Append only; a wrong one is answered by a "voided" event that
-- names it in refers_to.
CREATE TABLE event (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	seq INT NOT NULL,
	kind VARCHAR(30) NOT NULL,
	effective_on DATE NOT NULL,
	recorded_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
	recorded_by BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	officer_id BIGINT NULL,
	decision_id BIGINT NULL,
	ground VARCHAR(40) NULL,
	dong BIGINT NOT NULL DEFAULT 0,
	note VARCHAR(2000) NOT NULL DEFAULT '',
	refers_to BIGINT NULL,
	UNIQUE KEY event_order (matter_id, seq),
	KEY event_kind (kind, effective_on),
	CONSTRAINT event_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
) ENGINE=InnoDB
