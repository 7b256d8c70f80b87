-- The lines that a fact moved, when it was not all that were open.
CREATE TABLE event_line (
	matter_id BIGINT NOT NULL,
	event_id BIGINT NOT NULL,
	obligation_id BIGINT NOT NULL,
	PRIMARY KEY (matter_id, event_id, obligation_id),
	CONSTRAINT event_line_event FOREIGN KEY (event_id)
		REFERENCES event (id),
	CONSTRAINT event_line_obligation FOREIGN KEY (obligation_id)
		REFERENCES obligation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
