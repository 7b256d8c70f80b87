-- The lines that go, each with what was left of it.
CREATE TABLE transfer_line (
	transfer_id BIGINT NOT NULL,
	obligation_id BIGINT NOT NULL,
	dong BIGINT NOT NULL DEFAULT 0,
	PRIMARY KEY (transfer_id, obligation_id),
	KEY transfer_line_obligation (obligation_id),
	CONSTRAINT transfer_line_transfer FOREIGN KEY (transfer_id)
		REFERENCES transfer (id),
	CONSTRAINT transfer_line_obligation FOREIGN KEY (obligation_id)
		REFERENCES obligation (id)
) ENGINE=InnoDB
