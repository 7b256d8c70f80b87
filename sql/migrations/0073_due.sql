-- A due date of a matter: computed by rule from an event, done by another.
CREATE TABLE due (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	matter_id BIGINT NOT NULL,
	rule VARCHAR(40) NOT NULL,
	label VARCHAR(200) NOT NULL,
	article VARCHAR(200) NOT NULL DEFAULT '',
	from_on DATE NOT NULL,
	due_on DATE NOT NULL,
	from_event_id BIGINT NULL,
	done_on DATE NULL,
	done_event_id BIGINT NULL,
	KEY due_matter (matter_id, done_on, due_on),
	CONSTRAINT due_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
) ENGINE=InnoDB
