-- Money by obligation line: kind 'collected' or 'paid_out'.
CREATE TABLE money_entry (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	event_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	obligation_id BIGINT NOT NULL,
	kind VARCHAR(12) NOT NULL,
	dong BIGINT NOT NULL,
	receipt VARCHAR(60) NOT NULL DEFAULT '',
	KEY money_entry_event (event_id),
	KEY money_entry_matter (matter_id),
	CONSTRAINT money_entry_event FOREIGN KEY (event_id)
		REFERENCES event (id)
) ENGINE=InnoDB
