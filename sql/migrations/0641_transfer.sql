-- What goes from one agency to another by a decision (ủy thác): from which
-- matter, to whom, and what became of it. to_unit_id NULL: a body by name
-- (to_name), or one that the papers taken over did not name. on_paper: who
-- receives it answers on paper, and the sender enters the answer. first_on: the
-- day of the first enforcement decision in the chain, which travels along.
-- judgment_id, to_matter_id: where the receiver took it in, and the first matter
-- that he opened of it. return_event_id: by which it came back.
CREATE TABLE transfer (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	event_id BIGINT NOT NULL,
	from_unit_id BIGINT NOT NULL,
	from_province_id BIGINT NOT NULL DEFAULT 0,
	to_unit_id BIGINT NULL,
	to_province_id BIGINT NULL,
	to_name VARCHAR(200) NOT NULL DEFAULT '',
	on_paper TINYINT(1) NOT NULL DEFAULT 0,
	sent_on DATE NOT NULL,
	first_on DATE NOT NULL,
	dong BIGINT NOT NULL DEFAULT 0,
	state VARCHAR(10) NOT NULL DEFAULT 'sent',
	received_on DATE NULL,
	answered_on DATE NULL,
	answered_by BIGINT NULL,
	answer VARCHAR(1000) NOT NULL DEFAULT '',
	judgment_id BIGINT NULL,
	to_matter_id BIGINT NULL,
	return_event_id BIGINT NULL,
	version INT NOT NULL DEFAULT 1,
	waits TINYINT(1) AS (state IN ('sent', 'received')) STORED,
	UNIQUE KEY transfer_event (event_id),
	KEY transfer_matter (matter_id),
	KEY transfer_judgment (judgment_id),
	KEY transfer_to_matter (to_matter_id),
	KEY transfer_waits (waits, sent_on, id),
	KEY transfer_to_province (to_province_id, waits, sent_on, id),
	KEY transfer_to_unit (to_unit_id, waits, sent_on, id),
	KEY transfer_from_province (from_province_id, waits, sent_on, id),
	KEY transfer_from_unit (from_unit_id, waits, sent_on, id),
	CONSTRAINT transfer_state_ck CHECK (state IN ('sent', 'received',
		'opened', 'returned', 'withdrawn')),
	CONSTRAINT transfer_matter FOREIGN KEY (matter_id)
		REFERENCES matter (id),
	CONSTRAINT transfer_event FOREIGN KEY (event_id)
		REFERENCES event (id),
	CONSTRAINT transfer_judgment FOREIGN KEY (judgment_id)
		REFERENCES judgment (id),
	CONSTRAINT transfer_to_matter FOREIGN KEY (to_matter_id)
		REFERENCES matter (id)
) ENGINE=InnoDB
