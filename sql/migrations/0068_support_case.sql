-- The office's side of a request: state, who works on it, the answer.
CREATE TABLE support_case (
	inbox_id BIGINT NOT NULL PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	state VARCHAR(20) NOT NULL,
	assigned_to BIGINT NULL,
	due_on DATE NULL,
	answer VARCHAR(4000) NOT NULL DEFAULT '',
	answered_at DATETIME NULL,
	answered_by BIGINT NULL,
	version INT NOT NULL DEFAULT 1,
	KEY support_case_unit (unit_id, state, due_on),
	CONSTRAINT support_case_inbox FOREIGN KEY (inbox_id)
		REFERENCES support_inbox (id)
) ENGINE=InnoDB
